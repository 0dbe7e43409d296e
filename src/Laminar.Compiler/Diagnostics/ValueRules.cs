namespace Laminar.Compiler.Diagnostics;

/// <summary>LAM0230–LAM0249: arrays, bytes and what is in them.</summary>
public static class ValueRules
{
    public static readonly Rule UntypedArray = Error(
        "LAM0230", "Array of unknown elements", "nothing says of what type the elements of this array are; write CAST(ARRAY[] AS ARRAY<BIGINT>), with their type, or give it an element that is not NULL");

    public static readonly Rule NoElements = Error("LAM0231", "Not an array", "{0} takes an ARRAY, and this is {1}{2}");

    public static readonly Rule NoOrder = Error("LAM0232", "Values without an order", "{0} goes by the order of values, and those of type {1} have none; use an element, as in a[1], or CARDINALITY(a)");

    public static readonly Rule UnnestAlone = Error("LAM0233", "UNNEST of no table", "UNNEST takes the array from the rows of a table before it: FROM t CROSS JOIN UNNEST(t.items) AS u(item)");

    public static readonly Rule UnnestCondition = Error(
        "LAM0234", "Condition on UNNEST", "UNNEST is joined with each row whose elements it gives: write {0} ON TRUE{1}");

    public static readonly Rule MalformedBytes = Error("LAM0235", "Malformed bytes", "X'{0}' is not made of bytes: write two hexadecimal digits for each, as in X'1F0A'");

    public static readonly Rule UnknownForm = Error("LAM0236", "Unknown form of bytes", "{0} does not know '{1}': bytes are written in hex, base64 and escape, and characters in UTF8 and LATIN1");

    public static readonly Rule NoFields = Error("LAM0237", "Not a row", ".{0} is the field of a ROW, and this is {1}");

    public static readonly Rule MapPairs = Error("LAM0238", "Malformed map", "MAP[…] takes keys and values in turn, as in MAP['a', 1, 'b', 2]{0}");

    public static readonly Rule NoMap = Error("LAM0239", "Not a map", "{0} takes a MAP, and this is {1}");

    private static Rule Error(string id, string title, string message) => new(id, Severity.Error, title, message);
}
