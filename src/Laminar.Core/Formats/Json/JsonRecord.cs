namespace Laminar.Formats;

/// <summary>An object of one line: its live members, found in one pass over it.</summary>
internal unsafe struct JsonRecord : IRecord
{
    public FieldSlice* Slots;

    public readonly FieldSlice Locate(int column) => Slots[column];

    /// <summary>
    /// Notes where the live members of a line's object are; of a name given twice the last counts. The problem in words, or null;
    /// <paramref name="fault"/> is where it lies.
    /// </summary>
    public readonly string? Scan(byte* line, byte* end, JsonMembers members, int columns, out byte* fault)
    {
        for (var i = 0; i < columns; i++)
        {
            Slots[i] = new FieldSlice(line, 0, FieldForm.Null);
        }

        var cursor = new JsonCursor(line, end);
        var problem = cursor.Accept((byte)'{') ? Members(ref cursor, members)
            : cursor.Current == '[' ? "an array; JSON lines have one object a line"
            : "an object is expected: {\"column\": value, …}";
        cursor.SkipBlanks();
        problem ??= cursor.AtEnd ? null : "text after the object";
        fault = cursor.At < end ? cursor.At : end;
        return problem;
    }

    private readonly string? Members(ref JsonCursor cursor, JsonMembers members)
    {
        if (cursor.Accept((byte)'}'))
        {
            return null;
        }

        for (var place = 0; ; place++)
        {
            if (cursor.Current != '"')
            {
                return "the name of a member is expected, in quotes";
            }

            cursor.At++;
            if (!cursor.TryString(out var name))
            {
                return "the string is not closed on its line";
            }

            if (!cursor.Accept((byte)':'))
            {
                return "':' is expected";
            }

            var column = Column(members, place, in name);
            if (column < JsonMembers.None)
            {
                if (Nested(ref cursor, members.Child(column)) is { } fault)
                {
                    return fault;
                }
            }
            else if (Value(ref cursor, out var value) is { } problem)
            {
                return problem;
            }
            else if (column >= 0)
            {
                Slots[column] = value;
            }

            if (!cursor.Accept((byte)','))
            {
                return cursor.Accept((byte)'}') ? null : cursor.AtEnd ? "the object is not closed on its line" : "',' or '}' is expected";
            }
        }
    }

    /// <summary>An object with live columns in it; null leaves all of them NULL.</summary>
    private readonly string? Nested(ref JsonCursor cursor, JsonMembers members)
    {
        foreach (var column in members.Columns)
        {
            Slots[column] = new FieldSlice(cursor.At, 0, FieldForm.Null);
        }

        if (members.Whole >= 0)
        {
            Slots[members.Whole] = cursor.Current == '{' ? new FieldSlice(cursor.At, 1, FieldForm.Plain) : new FieldSlice(cursor.At, 0, FieldForm.Null);
        }

        if (cursor.Accept((byte)'{'))
        {
            return Members(ref cursor, members);
        }

        var start = cursor.At;
        return cursor.Current != '"' && cursor.TryPlain(out var value) && value.Form == FieldForm.Null ? null : Fault(ref cursor, start);
    }

    private static string Fault(ref JsonCursor cursor, byte* start)
    {
        cursor.At = start;
        return "an object is expected, or null: the column is a ROW";
    }

    private static int Column(JsonMembers members, int place, in FieldSlice name)
    {
        if (name.Form != FieldForm.Escaped)
        {
            return members.Find(place, name.Bytes);
        }

        return JsonEscapes.TryUndo(name.Bytes, out var text) ? members.Find(place, text.Span) : JsonMembers.None;
    }

    private static string? Value(ref JsonCursor cursor, out FieldSlice value)
    {
        var isText = cursor.Current == '"';
        return cursor.TryValue(out value) ? null
            : isText ? "the string is not closed on its line"
            : "a value is expected (brackets must match and not nest deeper than 64)";
    }
}
