package io.lantu.ui.draft;

import io.lantu.draft.DraftElement;
import io.lantu.draft.DraftMember;
import io.lantu.draft.DraftStructure;
import io.lantu.model.Catalogue;
import io.lantu.model.ElementKind;
import io.lantu.model.StructureClass;
import io.lantu.search.HitType;
import io.lantu.search.SearchHit;
import io.lantu.state.AppState;
import io.lantu.state.DraftSession;
import io.lantu.ui.control.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The element looked at: its sentence, name, class, kind and members, all editable. FX thread. */
final class DraftElementEditor extends VBox {
  private static final int SUGGESTIONS = 8;
  private static final double LONGEST_NAME_PX = 110;

  private final DraftSession session;
  private final AppState state;
  private final Texts texts;
  private final TextFlow sentence = new TextFlow();
  private final Label line = new Label();
  private final TextField name = new TextField();
  private final ComboBox<String> label = new ComboBox<>();
  private final ComboBox<ElementKind> kind = new ComboBox<>();
  private final GridPane members = new GridPane();
  private final PlaceField add;
  private final VBox content;
  private Runnable onDone = () -> {};
  private boolean showing;
  private DraftElement shown;

  DraftElementEditor(DraftSession session, AppState state, Texts texts) {
    super(8);
    this.session = session;
    this.state = state;
    this.texts = texts;
    setId("draft-editor");
    sentence.getStyleClass().add("draft-sentence");
    sentence.setId("draft-sentence");
    line.getStyleClass().add("muted");
    name.setId("draft-name");
    name.accessibleTextProperty().bind(texts.binding("draft.name"));
    HBox.setHgrow(name, Priority.ALWAYS);
    Edits.onCommit(
        name, text -> with(e -> session.draft().rename(e.id(), text)), () -> onDone.run());
    label.setId("draft-class");
    label.accessibleTextProperty().bind(texts.binding("draft.class"));
    label.setOnAction(
        e -> {
          if (!showing && label.getValue() != null) {
            with(x -> session.draft().changeClass(x.id(), label.getValue()));
          }
        });
    kind.setId("draft-kind");
    kind.accessibleTextProperty().bind(texts.binding("draft.kind"));
    kind.getItems().setAll(ElementKind.values());
    kind.setButtonCell(kindCell());
    kind.setCellFactory(view -> kindCell());
    kind.setOnAction(
        e -> {
          if (!showing && kind.getValue() != null) {
            with(x -> session.draft().changeKind(x.id(), kind.getValue()));
          }
        });
    members.setHgap(6);
    members.setVgap(4);
    add =
        new PlaceField(
            texts,
            this::suggest,
            hit -> with(e -> session.draft().addMember(e.id(), hit.title(), hit.id())),
            text ->
                with(
                    e ->
                        session.place(new DraftSession.Placing(e.id(), e.members().size(), text))));
    add.field().setId("draft-add-member");
    add.setOnLeave(() -> onDone.run());
    HBox names = new HBox(6, caption("draft.name"), name);
    names.setAlignment(Pos.CENTER_LEFT);
    HBox kinds = new HBox(6, caption("draft.class"), label, caption("draft.kind"), kind);
    kinds.setAlignment(Pos.CENTER_LEFT);
    FlowPane tools =
        new FlowPane(
            6,
            6,
            small("draft.merge", Feather.MAXIMIZE_2, this::mergeNext),
            small("draft.split", Feather.SCISSORS, () -> with(e -> session.draft().split(e.id()))),
            small(
                "draft.up",
                Feather.ARROW_UP,
                () -> with(e -> session.draft().moveElement(e.id(), -1))),
            small(
                "draft.down",
                Feather.ARROW_DOWN,
                () -> with(e -> session.draft().moveElement(e.id(), 1))),
            small(
                "draft.remove",
                Feather.TRASH_2,
                () -> with(e -> session.draft().removeElement(e.id()))));
    content =
        new VBox(
            8,
            sentence,
            line,
            names,
            kinds,
            texts.label("draft.members", "section-label"),
            members,
            add,
            tools);
    getChildren().setAll(content);
    show();
  }

  private Label caption(String key) {
    Label caption = texts.label(key, "muted");
    caption.setMinWidth(Region.USE_PREF_SIZE);
    return caption;
  }

  private Button small(String key, Feather icon, Runnable run) {
    Button button = texts.label(new Button(), key);
    button.setId(key.replace('.', '-'));
    button.setGraphic(new FontIcon(icon));
    button.getStyleClass().add("small-button");
    button.setOnAction(e -> run.run());
    return button;
  }

  private Button icon(String key, Feather icon, Runnable run) {
    Button button = texts.icon(new Button(), icon, key, "small-button");
    button.setOnAction(e -> run.run());
    return button;
  }

  private ListCell<ElementKind> kindCell() {
    return new ListCell<>() {
      @Override
      protected void updateItem(ElementKind k, boolean none) {
        super.updateItem(k, none);
        setText(none || k == null ? null : texts.get("element." + k));
      }
    };
  }

  private void with(java.util.function.Consumer<DraftElement> edit) {
    session.selected().ifPresent(edit);
  }

  /** Is told when Enter has ended the naming, or Escape the adding of members. */
  void setOnDone(Runnable action) {
    onDone = action;
  }

  void focusName() {
    name.requestFocus();
    name.selectAll();
  }

  void focusMembers() {
    add.field().requestFocus();
  }

  private void mergeNext() {
    with(
        e -> {
          List<DraftElement> all =
              session.structure().map(DraftStructure::elements).orElse(List.of());
          int at = all.indexOf(e);
          if (at >= 0 && at + 1 < all.size()) {
            session.draft().merge(e.id(), all.get(at + 1).id());
          }
        });
  }

  private List<SearchHit> suggest(String text) {
    if (text.isBlank() || session.gazetteer() == null) {
      return List.of();
    }
    Set<String> scope = new LinkedHashSet<>();
    session.draft().state().plan().scope().forEach(id -> scope.add(stem(id)));
    return session.gazetteer().find(text, 60).stream()
        .filter(h -> h.type() == HitType.REGION || h.type() == HitType.PLACE)
        .sorted(
            Comparator.comparingInt(
                (SearchHit h) -> scope.stream().anyMatch(s -> h.id().startsWith(s)) ? 0 : 1))
        .limit(SUGGESTIONS)
        .toList();
  }

  /** The beginning that the ids of all units within one share. */
  private static String stem(String id) {
    return id.replaceFirst("(00)+$", "");
  }

  /** Shows the element looked at. */
  void show() {
    Optional<DraftElement> found = session.selected();
    content.setVisible(found.isPresent());
    content.setManaged(found.isPresent());
    if (found.isEmpty()) {
      shown = null;
      return;
    }
    DraftElement e = found.get();
    boolean same = shown != null && shown.id().equals(e.id());
    shown = e;
    showing = true;
    try {
      showSentence(e);
      if (!same || !name.isFocused()) {
        name.setText(e.name());
      }
      List<String> labels =
          session.structure().map(DraftStructure::classes).orElse(List.of()).stream()
              .map(StructureClass::label)
              .toList();
      if (!label.getItems().equals(labels)) {
        label.getItems().setAll(labels);
      }
      label.setValue(e.classLabel());
      kind.setValue(e.kind());
      // A new cell speaks the present language.
      kind.setButtonCell(kindCell());
      members.getChildren().clear();
      for (int i = 0; i < e.members().size(); i++) {
        addRow(e, i);
      }
      if (e.members().isEmpty()) {
        Label none = texts.label("draft.members.none", "muted");
        none.setWrapText(true);
        members.add(none, 0, 0, 3, 1);
      }
    } finally {
      showing = false;
    }
  }

  private void showSentence(DraftElement e) {
    boolean read = !e.sentence().isBlank();
    sentence.setVisible(read);
    sentence.setManaged(read);
    line.setText(e.line() > 0 ? texts.get("draft.line", String.valueOf(e.line())) : "");
    line.setVisible(e.line() > 0);
    line.setManaged(e.line() > 0);
    Set<String> names = new LinkedHashSet<>();
    names.add(e.name());
    e.members().forEach(m -> names.add(m.printed()));
    List<Node> pieces = new ArrayList<>();
    String text = e.sentence();
    int from = 0;
    while (from < text.length()) {
      int at = -1;
      String hit = null;
      for (String n : names) {
        int found = n.isEmpty() ? -1 : text.indexOf(n, from);
        if (found >= 0 && (at < 0 || found < at || (found == at && n.length() > hit.length()))) {
          at = found;
          hit = n;
        }
      }
      if (at < 0) {
        break;
      }
      if (at > from) {
        pieces.add(piece(text.substring(from, at), false));
      }
      pieces.add(piece(hit, true));
      from = at + hit.length();
    }
    if (from < text.length()) {
      pieces.add(piece(text.substring(from), false));
    }
    sentence.getChildren().setAll(pieces);
    sentence.setAccessibleText(text);
  }

  private static Text piece(String text, boolean named) {
    Text piece = new Text(text);
    piece.getStyleClass().add(named ? "draft-name-in-text" : "draft-text");
    return piece;
  }

  private void addRow(DraftElement e, int i) {
    DraftMember m = e.members().get(i);
    Label printed = new Label(m.printed());
    printed.setWrapText(true);
    printed.setMaxWidth(LONGEST_NAME_PX);
    ComboBox<String> choice = new ComboBox<>();
    choice.setId("draft-member-" + i);
    choice.setMaxWidth(Double.MAX_VALUE);
    choice.accessibleTextProperty().bind(texts.binding("draft.stands-for", m.printed()));
    GridPane.setHgrow(choice, Priority.ALWAYS);
    Set<String> ids = new LinkedHashSet<>();
    if (m.id() != null) {
      ids.add(m.id());
    }
    ids.addAll(m.candidates());
    if (m.id() == null) {
      suggest(m.printed()).forEach(h -> ids.add(h.id()));
    }
    ids.add("");
    choice.getItems().setAll(ids);
    choice.setValue(m.id() == null ? "" : m.id());
    choice.setButtonCell(placeCell());
    choice.setCellFactory(view -> placeCell());
    if (m.id() == null) {
      choice.getStyleClass().add("draft-unresolved");
    }
    choice.setOnAction(
        x ->
            session
                .draft()
                .pick(e.id(), i, choice.getValue().isEmpty() ? null : choice.getValue()));
    HBox buttons =
        new HBox(
            2,
            icon(
                "draft.member.place",
                Feather.MAP_PIN,
                () -> session.place(new DraftSession.Placing(e.id(), i, m.printed()))),
            icon(
                "draft.member.up",
                Feather.ARROW_UP,
                () -> session.draft().moveMember(e.id(), i, -1)),
            icon(
                "draft.member.down",
                Feather.ARROW_DOWN,
                () -> session.draft().moveMember(e.id(), i, 1)),
            icon("draft.member.remove", Feather.X, () -> session.draft().removeMember(e.id(), i)));
    buttons.setMinWidth(Region.USE_PREF_SIZE);
    buttons.setAlignment(Pos.CENTER_LEFT);
    members.addRow(i, printed, choice, buttons);
  }

  private ListCell<String> placeCell() {
    return new ListCell<>() {
      @Override
      protected void updateItem(String id, boolean none) {
        super.updateItem(id, none);
        if (none || id == null) {
          setText(null);
        } else {
          setText(id.isEmpty() ? texts.get("draft.unresolved") : describe(id));
        }
      }
    };
  }

  private String describe(String id) {
    Catalogue shownContent = state.workspace().catalogue();
    String known = shownContent.nameOf(id);
    if (session.draft() != null) {
      Optional<String> hand =
          session.draft().state().places().stream()
              .filter(p -> p.id().equals(id))
              .map(p -> texts.get("draft.by-hand", p.name()))
              .findFirst();
      if (hand.isPresent()) {
        return hand.get();
      }
    }
    List<SearchHit> hits =
        session.gazetteer() == null ? List.of() : session.gazetteer().find(id, 1);
    String about = hits.isEmpty() || !hits.get(0).id().equals(id) ? "" : hits.get(0).snippet();
    if (known.equals(id) && !hits.isEmpty() && hits.get(0).id().equals(id)) {
      known = hits.get(0).title();
    }
    return about == null || about.isEmpty() ? known : known + " · " + about;
  }
}
