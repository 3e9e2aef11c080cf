package org.humoresque.app.view;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** How this program writes and reads JSON. */
public final class Json {

  /** Safe for use by several threads, and not to be configured further. */
  public static final ObjectMapper MAPPER = JsonMapper.builder().build();

  private Json() {}
}
