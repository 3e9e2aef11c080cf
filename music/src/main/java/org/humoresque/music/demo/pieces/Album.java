package org.humoresque.music.demo.pieces;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.humoresque.kernel.Emotion;
import org.humoresque.music.demo.score.Score;

/** The demo library's pieces in their order. */
public final class Album {

  /** Title of the album. */
  public static final String TITLE = "Humoresque Demo";

  /** Year in which it was composed. */
  public static final int YEAR = 2026;

  private static final String QUILLFEATHER = "Quillfeather Trio";
  private static final String MERIDIAN = "The Tin Meridian";
  private static final String MOSS = "Moss & Kestrel";
  private static final String PARLOUR = "Salt Parlour";
  private static final String ORCHARD = "Ninefold Orchard";
  private static final String COPPER = "Copper Hollow Ensemble";
  private static final String BRASSWICK = "Brasswick Engine";
  private static final String CLOCKWORKS = "Harbour Clockworks";
  private static final String WALTZERS = "The Lopsided Waltzers";
  private static final String SEMAPHORE = "Velvet Semaphore";

  private final List<Piece> pieces = new ArrayList<>();

  private Album() {
    add("Marmalade Morning", QUILLFEATHER, "Indie Pop", HappyMusic::marmaladeMorning)
        .as(Emotion.HAPPY, "Cheerful");
    add("Skipping Stones", MERIDIAN, "Ska", HappyMusic::skippingStones)
        .as(Emotion.HAPPY, "Playful");
    add("Kites over the Harbour", MOSS, "Folk", HappyMusic::kitesOverTheHarbour)
        .as(Emotion.HAPPY, "Joyful");
    add("The Last Tram Home", PARLOUR, "Piano", SadMusic::lastTramHome).as(Emotion.SAD, "Lonely");
    add("Rain on the Orangery", ORCHARD, "Neoclassical", SadMusic::rainOnTheOrangery)
        .as(Emotion.SAD, "Wistful");
    add("Letters Never Sent", COPPER, "Chamber Music", SadMusic::lettersNeverSent)
        .as(Emotion.SAD, "Melancholy");
    add("Rust and Thunder", BRASSWICK, "Industrial", AngryMusic::rustAndThunder)
        .as(Emotion.ANGRY, "Aggressive");
    add("Slammed Door", MERIDIAN, "Punk Rock", AngryMusic::slammedDoor)
        .as(Emotion.ANGRY, "Defiant");
    add("Red Ledger", SEMAPHORE, "Metal", AngryMusic::redLedger).as(Emotion.ANGRY, "Hostile");
    add("Footsteps Behind the Wall", PARLOUR, "Soundtrack", FearMusic::footstepsBehindTheWall)
        .as(Emotion.FEAR, "Tense");
    add("Something in the Attic", CLOCKWORKS, "Dark Ambient", FearMusic::somethingInTheAttic)
        .as(Emotion.FEAR, "Eerie");
    add("No Lamp Lit", COPPER, "Soundtrack", FearMusic::noLampLit).as(Emotion.FEAR, "Scary");
    add("Sour Milk Rag", WALTZERS, "Novelty", DisgustMusic::sourMilkRag)
        .as(Emotion.DISGUST, "Grotesque");
    add("Swamp Gas", BRASSWICK, "Experimental", DisgustMusic::swampGas)
        .as(Emotion.DISGUST, "Repulsive");
    add("Curdled", CLOCKWORKS, "Avant-Garde", DisgustMusic::curdled)
        .as(Emotion.DISGUST, "Sickening");
    add("Jack in the Box", WALTZERS, "Novelty", SurpriseMusic::jackInTheBox)
        .as(Emotion.SURPRISE, "Quirky");
    add("Sudden Daylight", SEMAPHORE, "Orchestral", SurpriseMusic::suddenDaylight)
        .as(Emotion.SURPRISE, "Amazed");
    add("Wrong Door, Right Party", QUILLFEATHER, "Swing", SurpriseMusic::wrongDoorRightParty)
        .as(Emotion.SURPRISE, "Unexpected");
    add("Even Keel", SEMAPHORE, "Downtempo", NeutralMusic::evenKeel)
        .as(Emotion.NEUTRAL, "Balanced");
    add("Tuesday, Half Past Two", MOSS, "Acoustic", NeutralMusic::tuesdayHalfPastTwo)
        .as(Emotion.NEUTRAL, "Easygoing");
    add("Slow Windmills", ORCHARD, "Ambient", NeutralMusic::slowWindmills)
        .as(Emotion.NEUTRAL, "Calm");
  }

  /** All pieces, three for each emotion. */
  public static List<Piece> pieces() {
    return List.copyOf(new Album().pieces);
  }

  private Entry add(String title, String artist, String genre, Supplier<Score> score) {
    return (emotion, colour) ->
        pieces.add(
            new Piece(
                pieces.size() + 1,
                title,
                artist,
                genre,
                emotion,
                List.of(capitalised(emotion), colour),
                score));
  }

  /** A piece that still needs its mood. */
  @FunctionalInterface
  private interface Entry {
    void as(Emotion emotion, String colour);
  }

  private static String capitalised(Emotion emotion) {
    return emotion.name().charAt(0) + emotion.label().substring(1);
  }
}
