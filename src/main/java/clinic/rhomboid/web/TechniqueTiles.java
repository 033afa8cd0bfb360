package clinic.rhomboid.web;

import java.util.List;

/** Knows the techniques on offer. */
public interface TechniqueTiles {

  /** In the order to show them. */
  List<TechniqueTile> tiles();
}
