package io.lantu.text;

import java.util.List;

/**
 * A class of a structure as a document states it.
 *
 * @param label as written, 两极
 * @param count the number it states, or null for 多
 * @param names names of its elements
 * @param remark what the text leaves open, such as 原文未列名; empty where nothing
 */
public record ReadClass(String label, Integer count, List<String> names, String remark) {
  public ReadClass {
    names = List.copyOf(names);
  }
}
