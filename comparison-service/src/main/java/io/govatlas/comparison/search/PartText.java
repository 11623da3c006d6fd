package io.govatlas.comparison.search;

import io.govatlas.platform.text.Language;
import java.util.ArrayList;
import java.util.List;

/** One part of an item in one language as the index holds it: its pieces, one after the other. */
record PartText(String text, List<ItemText.Piece> pieces, List<Integer> starts) {

    static PartText of(List<ItemText.Piece> all, ItemText.Part part, Language language) {
        StringBuilder text = new StringBuilder();
        List<ItemText.Piece> pieces = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        for (ItemText.Piece piece : all) {
            String said = language == Language.ZH ? piece.zh() : piece.en();
            if (piece.part() == part && !said.isEmpty()) {
                pieces.add(piece);
                starts.add(text.length());
                text.append(said).append('\n');
            }
        }
        return new PartText(text.toString(), pieces, starts);
    }

    /** The number of the piece that holds a place. */
    int at(int place) {
        int piece = 0;
        while (piece + 1 < starts.size() && starts.get(piece + 1) <= place) {
            piece++;
        }
        return piece;
    }
}
