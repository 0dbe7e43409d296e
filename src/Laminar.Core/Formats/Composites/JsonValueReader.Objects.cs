using System;
using Laminar.Functions;
using Laminar.Values;

namespace Laminar.Formats;

/// <content>Rows and maps: objects.</content>
internal unsafe ref partial struct JsonValueReader
{
    /// <summary>Fields by their names; those that are not there are NULL, members that are no fields are passed over, and of a name given twice the last counts.</summary>
    private bool TryRow(ValueShape shape, out Utf8 row)
    {
        var count = shape.Parts.Length;
        var fields = (Utf8?*)TextScratch.Reserve((long)count * sizeof(Utf8?));
        new Span<Utf8?>(fields, count).Clear();
        row = default;
        if (!_cursor.Accept((byte)'{'))
        {
            return false;
        }

        for (var isFirst = true; !_cursor.Accept((byte)'}'); isFirst = false)
        {
            if (!isFirst && !_cursor.Accept((byte)',') || !TryName(out var name))
            {
                return false;
            }

            var index = IndexOf(shape.Names, name);
            if (index < 0 ? !_cursor.TryValue(out _) : !TryField(shape.Parts[index], out fields[index]))
            {
                return false;
            }

            _cursor.SkipBlanks();
        }

        row = Rows.Of(new ReadOnlySpan<Utf8?>(fields, count));
        return true;
    }

    private bool TryMap(ValueShape shape, out Utf8 map)
    {
        map = default;
        if (!_cursor.Accept((byte)'{') || !TryCountMembers(out var count))
        {
            return false;
        }

        var fields = (Utf8?*)TextScratch.Reserve((long)count * 2 * sizeof(Utf8?));
        for (var i = 0; i < count; i++)
        {
            if (!TryName(out var name) || !TryScalar(shape.Parts[0], in name, out fields[2 * i]) || fields[2 * i] is null || !TryField(shape.Parts[1], out fields[(2 * i) + 1]))
            {
                return false;
            }

            _ = _cursor.Accept((byte)',') || _cursor.Accept((byte)'}');
        }

        map = PackedMap.Of(new ReadOnlySpan<Utf8?>(fields, 2 * count));
        return count > 0 || _cursor.Accept((byte)'}');
    }

    /// <summary>How many members stand up to the closing brace, none of which is looked into.</summary>
    private readonly bool TryCountMembers(out int count)
    {
        var ahead = this;
        count = 0;
        while (ahead._cursor.Current != '}')
        {
            if (count > 0 && !ahead._cursor.Accept((byte)',') || !ahead.TryName(out _) || !ahead._cursor.TryValue(out _) || ++count > ValueShape.MaxElements)
            {
                return false;
            }

            ahead._cursor.SkipBlanks();
        }

        return true;
    }

    /// <summary>A member's name and the colon behind it.</summary>
    private bool TryName(out FieldSlice name)
    {
        name = default;
        if (_cursor.Current != '"')
        {
            return false;
        }

        _cursor.At++;
        return _cursor.TryString(out name) && _cursor.Accept((byte)':');
    }

    /// <summary>The value here as a field's bytes.</summary>
    private bool TryField(ValueShape shape, out Utf8? field)
    {
        if (shape.Kind is ValueKind.Array or ValueKind.Row or ValueKind.Map && _cursor.Current is (byte)'[' or (byte)'{')
        {
            var found = TryComposite(shape, out var value);
            field = value;
            return found;
        }

        field = null;
        return _cursor.TryValue(out var slice) && (slice.Form == FieldForm.Null || shape.Kind is not (ValueKind.Array or ValueKind.Row or ValueKind.Map) && TryScalar(shape, in slice, out field));
    }

    private readonly bool TryScalar(ValueShape shape, in FieldSlice slice, out Utf8? field)
    {
        switch (shape.Kind)
        {
            case ValueKind.Utf8 when slice.Form == FieldForm.Escaped:
                var isWell = JsonEscapes.TryUndo(slice.Bytes, out var text);
                field = text;
                return isWell;
            case ValueKind.Utf8:
                field = Utf8.View(slice.Start, slice.Length);
                return true;
            case ValueKind.Bytes:
                var isBase64 = BytesField.TryRead(in slice, out var bytes);
                field = bytes;
                return isBase64;
            case ValueKind.Timestamp when slice.Form == FieldForm.Plain && numericTime != TimeUnit.None && TimestampField.TryParseUnix(slice.Bytes, numericTime, out var unix):
                field = PackedField.Of(unix);
                return true;
            default:
                return JsonScalars.TryPack(shape.Kind, in slice, out field);
        }
    }

    /// <summary>An exact name goes before one that is the same but for case and underscores.</summary>
    private static int IndexOf(string[] names, in FieldSlice name)
    {
        const int longest = 256;
        if (name.Length > longest)
        {
            return -1;
        }

        Span<char> text = stackalloc char[longest];
        text = text[..System.Text.Encoding.UTF8.GetChars(name.Bytes, text)];
        var similar = -1;
        for (var i = 0; i < names.Length; i++)
        {
            if (text.SequenceEqual(names[i]))
            {
                return i;
            }

            similar = similar < 0 && ColumnMatch.Same(text, names[i]) ? i : similar;
        }

        return similar;
    }
}
