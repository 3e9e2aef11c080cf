package org.humoresque.app.session;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.humoresque.library.person.People;
import org.humoresque.library.person.Person;
import org.humoresque.library.person.Person.State;
import org.humoresque.vision.face.Box;
import org.humoresque.vision.identity.Enrolment;
import org.humoresque.vision.identity.FaceEmbedding;
import org.humoresque.vision.identity.FaceGallery;
import org.humoresque.vision.identity.IdentityModel;
import org.humoresque.vision.identity.IdentityReader;
import org.humoresque.vision.identity.IdentityReader.EmbeddedFace;
import org.humoresque.vision.identity.IdentityReader.EmbeddedPhoto;

/**
 * Knows people who asked for it: takes their photos, keeps what they are compared by, and tells who
 * a picture shows. Off until somebody asks. Safe for use by several threads.
 */
public final class Recognition {

  /**
   * A face and whose it is.
   *
   * @param person empty: a guest
   * @param similarity to the person most like it, in [-1, 1]; 0 if nobody is known
   */
  public record SeenPerson(Box box, Optional<Person> person, double similarity) {}

  /**
   * Who a picture shows.
   *
   * @param faces the largest first
   * @param middle which of them is nearest the middle; -1 if there is none
   */
  public record SeenPeople(int width, int height, List<SeenPerson> faces, int middle) {}

  private final Supplier<IdentityReader> reader;
  private final Supplier<People> people;
  private final InstantSource clock;

  /**
   * @param reader makes embeddings; made when it is first needed
   * @param people keeps them
   */
  public Recognition(
      Supplier<IdentityReader> reader, Supplier<People> people, InstantSource clock) {
    this.reader = reader;
    this.people = people;
    this.clock = clock;
  }

  /** Everybody who asked to be known; without anybody, no model is opened. */
  public List<KnownPerson> people() {
    List<Person> all = people.get().all();
    return all.isEmpty() ? List.of() : all.stream().map(this::known).toList();
  }

  /** The listener whose music somebody's is; empty if there is nobody of that number. */
  public Optional<String> listener(long id) {
    return people.get().listener(id);
  }

  /**
   * Gets to know somebody.
   *
   * @param photos of them alone; forgotten when this returns
   * @param sure that all photos show one person, where they do not look so
   * @throws EnrolmentException if the photos are not fit for it
   * @throws IllegalArgumentException if the name is not
   */
  public KnownPerson enrol(String name, List<byte[]> photos, boolean sure) {
    IdentityModel model = reader.get().model();
    requireSoMany(photos.size());
    List<EmbeddedPhoto> read = photos.stream().map(reader.get()::read).toList();
    List<String> complaints = Enrolment.complaints(read, sure ? -1 : model.thresholds().pair());
    if (!complaints.isEmpty()) {
      throw new EnrolmentException(complaints);
    }
    List<byte[]> embeddings = Enrolment.faces(read).stream().map(FaceEmbedding::toBytes).toList();
    return known(people.get().add(name, model.version(), embeddings, clock.instant()));
  }

  /** Forgets somebody; false if there is nobody of that number. */
  public boolean remove(long id) {
    return people.get().remove(id);
  }

  /** Who a photo shows. */
  public SeenPeople look(byte[] photo) {
    List<Person> known =
        people().stream().filter(KnownPerson::ready).map(KnownPerson::person).toList();
    FaceGallery gallery = gallery(known);
    EmbeddedPhoto read = reader.get().read(photo);
    List<SeenPerson> faces = read.faces().stream().map(face -> seen(face, gallery, known)).toList();
    int middle =
        IntStream.range(0, faces.size())
            .boxed()
            .min(
                Comparator.comparingDouble(
                    i -> Company.distance(faces.get(i).box(), read.width(), read.height())))
            .orElse(-1);
    return new SeenPeople(read.width(), read.height(), faces, middle);
  }

  private FaceGallery gallery(List<Person> known) {
    IdentityModel model = reader.get().model();
    FaceGallery gallery = new FaceGallery(model.thresholds().named());
    for (Person person : known) {
      gallery.add(
          person.id(),
          person.embeddings().stream()
              .map(bytes -> FaceEmbedding.fromBytes(model.version(), bytes))
              .toList());
    }
    return gallery;
  }

  private static SeenPerson seen(EmbeddedFace face, FaceGallery gallery, List<Person> known) {
    double similarity =
        gallery.nearest(face.embedding()).map(FaceGallery.Match::similarity).orElse(0.0);
    Optional<Person> person =
        gallery
            .find(face.embedding())
            .flatMap(match -> known.stream().filter(it -> it.id() == match.person()).findFirst());
    return new SeenPerson(face.box(), person, similarity);
  }

  private static void requireSoMany(int photos) {
    if (photos < Enrolment.FEWEST || photos > Enrolment.MOST) {
      throw new EnrolmentException(Enrolment.complaints(List.of(), -1));
    }
  }

  private KnownPerson known(Person person) {
    String version = reader.get().model().version();
    String note =
        switch (person.state()) {
          case OTHER_KEY ->
              "%s is gone or holds another key than the one %s's face was stored with: put the right file back, or delete the profile and enrol again"
                  .formatted(people.get().keyFile(), person.name());
          case DAMAGED ->
              "what is stored of %s's face is damaged: delete the profile and enrol again"
                  .formatted(person.name());
          case READY ->
              person.model().equals(version)
                  ? ""
                  : "%s was enrolled with the model %s, and faces are now compared by %s: delete the profile and enrol again"
                      .formatted(person.name(), person.model(), version);
        };
    boolean other = person.state() == State.READY && !note.isEmpty();
    String state = other ? "other_model" : person.state().name().toLowerCase(Locale.ROOT);
    return new KnownPerson(person, state, note);
  }
}
