package id.delapan.rules;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A plain binary form of numbers, texts, lists and maps, in which each text stands once. */
final class Bytes {
    private Bytes() {}

    /** Takes values in turn. */
    static final class Out {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final Map<String, Integer> texts = new HashMap<>();

        void whole(int value) {
            int rest = value;
            for (; rest >>> 7 != 0; rest >>>= 7) {
                bytes.write(rest & 0x7F | 0x80);
            }
            bytes.write(rest);
        }

        void yesNo(boolean value) {
            whole(value ? 1 : 0);
        }

        /** The text of a value; null for null. */
        void text(Object value) {
            String text = value == null ? null : value.toString();
            Integer known = text == null ? Integer.valueOf(0) : texts.get(text);
            whole(known != null ? known : texts.size() + 1);
            if (known == null) {
                texts.put(text, texts.size() + 1);
                byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
                whole(utf8.length);
                bytes.writeBytes(utf8);
            }
        }

        <T> void list(Collection<T> items, Consumer<T> item) {
            whole(items.size());
            items.forEach(item);
        }

        <T> void map(Map<String, T> map, Consumer<T> value) {
            list(map.entrySet(), entry -> {
                text(entry.getKey());
                value.accept(entry.getValue());
            });
        }

        byte[] toBytes() {
            return bytes.toByteArray();
        }
    }

    /** Gives the same values back in the same turn. */
    static final class In {
        private final byte[] bytes;
        private final List<String> texts = new ArrayList<>();
        private int at;

        In(byte[] bytes) {
            this.bytes = bytes;
        }

        int whole() {
            int value = 0;
            for (int shift = 0; ; shift += 7) {
                byte next = bytes[at++];
                value |= (next & 0x7F) << shift;
                if (next >= 0) {
                    return value;
                }
            }
        }

        boolean yesNo() {
            return whole() == 1;
        }

        String text() {
            int which = whole();
            if (which > texts.size()) {
                int length = whole();
                texts.add(new String(bytes, at, length, StandardCharsets.UTF_8));
                at += length;
            }
            return which == 0 ? null : texts.get(which - 1);
        }

        <T> List<T> list(Supplier<T> item) {
            int size = whole();
            List<T> list = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                list.add(item.get());
            }
            return list;
        }

        /** In the order it was given. */
        <T> Map<String, T> map(Supplier<T> value) {
            int size = whole();
            Map<String, T> map = new LinkedHashMap<>();
            for (int i = 0; i < size; i++) {
                String key = text();
                map.put(key, value.get());
            }
            return map;
        }
    }
}
