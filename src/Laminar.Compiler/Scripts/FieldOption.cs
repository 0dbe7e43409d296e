using System.Collections.Generic;

namespace Laminar.Compiler.Scripts;

/// <summary>Options of datagen for single columns: fields.NAME.option.</summary>
public static class FieldOption
{
    /// <summary>What can be said of a column.</summary>
    public static readonly IReadOnlyList<(string Name, string Values, string Meaning)> All =
    [
        ("kind", "`random` (default), `sequence`", "`sequence` counts from `start` to `end`, after which the source ends"),
        ("min", "a number", "the least value of a number; unless said, the least of its type (0 for a DECIMAL)"),
        ("max", "a number", "the greatest value of a number; unless said, the greatest of its type (1 for floating and DECIMAL ones)"),
        ("start", "a whole number", "the first of a sequence"),
        ("end", "a whole number", "the last of a sequence"),
        ("length", "1 to 4096", "of text, in characters; unless said, 16"),
        ("max-past", "a length of time, `5 seconds`", "TIMESTAMP: at most so long before the time of the row; unless said, the time of the row itself"),
        ("null-rate", "0 to 1", "the share of rows with NULL, for columns that may be"),
    ];
}
