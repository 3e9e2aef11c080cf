package org.humoresque.library.playlist;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.humoresque.library.store.SavedPlaylist;
import org.humoresque.library.store.SavedPlaylist.Entry;

/** XSPF 1, the playlist in XML. Definitions of types and entities are not read. */
final class XspfFormat implements PlaylistFormat {

  private static final String NAMESPACE = "http://xspf.org/ns/0/";

  @Override
  public Content read(byte[] bytes, Locations locations) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      return read(factory.createXMLStreamReader(new ByteArrayInputStream(bytes)), locations);
    } catch (XMLStreamException e) {
      throw new IOException("it is no XML that can be read (%s)".formatted(oneLine(e)), e);
    }
  }

  private static Content read(XMLStreamReader xml, Locations locations)
      throws XMLStreamException, IOException {
    List<Entry> entries = new ArrayList<>();
    Map<String, String> song = new HashMap<>();
    Optional<String> name = Optional.empty();
    StringBuilder text = new StringBuilder();
    boolean inTrack = false;
    boolean isPlaylist = false;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          text.setLength(0);
          isPlaylist |= xml.getLocalName().equals("playlist");
          inTrack |= xml.getLocalName().equals("track");
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
        case XMLStreamConstants.END_ELEMENT -> {
          String tag = xml.getLocalName();
          if (tag.equals("track")) {
            entries.add(entry(song, locations));
            song.clear();
            inTrack = false;
          } else if (inTrack) {
            song.putIfAbsent(tag, text.toString().strip());
          } else if (tag.equals("title")) {
            name = SongLine.present(text.toString());
          }
        }
        default -> {
          // comments and the like
        }
      }
    }
    if (!isPlaylist) {
      throw new IOException("it has no element <playlist>");
    }
    return new Content(name, entries);
  }

  @Override
  public byte[] write(SavedPlaylist playlist, Locations.Written locations) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("playlist");
      xml.writeDefaultNamespace(NAMESPACE);
      xml.writeAttribute("version", "1");
      element(xml, 1, "title", Optional.of(playlist.name()));
      xml.writeCharacters("\n  ");
      xml.writeStartElement("trackList");
      for (Entry entry : playlist.entries()) {
        track(xml, entry, locations);
      }
      xml.writeCharacters("\n  ");
      xml.writeEndElement();
      xml.writeCharacters("\n");
      xml.writeEndDocument();
      xml.writeCharacters("\n");
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException(oneLine(e), e);
    }
    return bytes.toByteArray();
  }

  private static void track(XMLStreamWriter xml, Entry entry, Locations.Written locations)
      throws XMLStreamException {
    xml.writeCharacters("\n    ");
    xml.writeStartElement("track");
    element(xml, 3, "location", entry.location().map(locations::uri));
    element(xml, 3, "title", entry.title());
    element(xml, 3, "creator", entry.artist());
    element(xml, 3, "album", entry.album());
    if (!entry.duration().isZero()) {
      element(xml, 3, "duration", Optional.of(String.valueOf(entry.duration().toMillis())));
    }
    xml.writeCharacters("\n    ");
    xml.writeEndElement();
  }

  private static void element(XMLStreamWriter xml, int depth, String name, Optional<String> value)
      throws XMLStreamException {
    if (value.isPresent()) {
      xml.writeCharacters("\n" + "  ".repeat(depth));
      xml.writeStartElement(name);
      xml.writeCharacters(value.get().replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]", " "));
      xml.writeEndElement();
    }
  }

  private static Entry entry(Map<String, String> song, Locations locations) {
    String millis = song.getOrDefault("duration", "");
    return new Entry(
        locations.ofUri(song.getOrDefault("location", "")),
        SongLine.present(song.getOrDefault("title", "")),
        SongLine.present(song.getOrDefault("creator", "")),
        SongLine.present(song.getOrDefault("album", "")),
        Duration.ofMillis(millis.matches("\\d{1,10}") ? Long.parseLong(millis) : 0),
        Optional.empty());
  }

  private static String oneLine(XMLStreamException e) {
    return SongLine.oneLine(String.valueOf(e.getMessage()));
  }
}
