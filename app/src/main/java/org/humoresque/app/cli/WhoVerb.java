package org.humoresque.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.humoresque.app.session.EnrolmentException;
import org.humoresque.app.session.KnownPerson;
import org.humoresque.app.view.PeopleView;
import org.humoresque.app.view.PersonView;
import org.humoresque.app.view.WhoView;
import org.humoresque.vision.image.UnreadableImageException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code who}: people who asked to be known by their faces. */
@Command(
    description = {
      "Knows people who ask for it by their faces: enrol, list, delete, look.",
      "What is kept is encrypted and no picture. Not fit to control access to anything."
    })
final class WhoVerb extends Verb {

  private WhoVerb(Surroundings surroundings) {
    super(surroundings);
  }

  static CommandLine create(Surroundings surroundings) {
    return new CommandLine(new WhoVerb(surroundings))
        .addSubcommand("enrol", new Enrol(surroundings))
        .addSubcommand("list", new Everybody(surroundings))
        .addSubcommand("delete", new Delete(surroundings))
        .addSubcommand("look", new Look(surroundings));
  }

  @Override
  public Integer call() {
    throw wrongUsage("say what to do: enrol, list, delete or look");
  }

  /** {@code who enrol NAME PHOTO…}: gets to know somebody. */
  @Command(description = "Gets to know somebody by 3 to 40 photos that show them alone.")
  static final class Enrol extends Verb {

    @Parameters(index = "0", paramLabel = "NAME", description = "What to call them.")
    String name = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "PHOTO", description = "Their photos.")
    List<Path> photos = List.of();

    @Option(
        names = "--sure",
        description = "All photos show one person, even if they do not look so.")
    boolean sure;

    Enrol(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    public Integer call() throws IOException {
      List<byte[]> pictures = new ArrayList<>();
      for (Path photo : photos) {
        pictures.add(read(this, photo));
      }
      try (Services services = services()) {
        KnownPerson person = services.people().enrol(name, pictures, sure);
        if (output.json) {
          print(PersonView.of(person));
        } else {
          out().printf("%s is known by %d photos%n", name, pictures.size());
          out().flush();
        }
        return ExitCode.OK;
      } catch (EnrolmentException | IllegalArgumentException e) {
        throw wrongUsage(String.valueOf(e.getMessage()));
      }
    }
  }

  /** {@code who list}: who is known. */
  @Command(description = "Lists who is known.")
  static final class Everybody extends Verb {

    Everybody(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    public Integer call() {
      try (Services services = services()) {
        PeopleView people = PeopleView.of(services.people().people());
        if (output.json) {
          print(people);
        } else {
          people
              .people()
              .forEach(
                  it ->
                      out()
                          .printf(
                              "%d  %s: %d photos, %s%n",
                              it.id(),
                              it.name(),
                              it.pictures(),
                              it.note().isEmpty() ? it.state() : it.note()));
          out().flush();
        }
      }
      return ExitCode.OK;
    }
  }

  /** {@code who delete ID}: forgets somebody. */
  @Command(
      description = "Forgets somebody's face, and their music unless it was everybody's before.")
  static final class Delete extends Verb {

    @Parameters(paramLabel = "ID", description = "Their number in who list.")
    long id;

    Delete(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    public Integer call() {
      try (Services services = services()) {
        if (!services.people().remove(id)) {
          throw wrongUsage("there is no person " + id);
        }
        if (output.json) {
          print(PeopleView.of(services.people().people()));
        }
      }
      return ExitCode.OK;
    }
  }

  /** {@code who look PHOTO}: who a photo shows. */
  @Command(description = "Tells who photos show.")
  static final class Look extends Verb {

    @Parameters(arity = "1..*", paramLabel = "PHOTO", description = "JPEG, PNG, WebP, BMP or GIF.")
    List<Path> photos = List.of();

    Look(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    public Integer call() throws IOException {
      try (Services services = services()) {
        List<Object> answers = new ArrayList<>();
        for (Path photo : photos) {
          byte[] bytes = read(this, photo);
          try {
            WhoView who = WhoView.of(services.people().look(bytes));
            answers.add(Map.of("file", photo.toString(), "faces", who.faces()));
            describe(photo, who);
          } catch (UnreadableImageException e) {
            answers.add(Map.of("file", photo.toString(), "error", String.valueOf(e.getMessage())));
            err().printf("%s: %s%n", photo, e.getMessage());
          }
        }
        if (output.json) {
          print(Map.of("photos", answers));
        }
      }
      return ExitCode.OK;
    }

    private void describe(Path photo, WhoView who) {
      if (!output.json) {
        List<String> names =
            who.faces().stream()
                .map(
                    face ->
                        "%s (%.2f)"
                            .formatted(
                                face.person() == null ? "a guest" : face.person().name(),
                                face.similarity()))
                .toList();
        out().printf("%s: %s%n", photo, names.isEmpty() ? "no face" : String.join(", ", names));
        out().flush();
      }
    }
  }

  private static byte[] read(Verb verb, Path photo) throws IOException {
    try {
      return Files.readAllBytes(verb.surroundings.workingDirectory().resolve(photo));
    } catch (NoSuchFileException e) {
      throw verb.wrongUsage("there is no file " + photo);
    }
  }
}
