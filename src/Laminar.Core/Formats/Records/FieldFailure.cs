namespace Laminar.Formats;

internal enum FailureKind
{
    None,

    /// <summary>NULL in a column that is NOT NULL.</summary>
    Null,

    /// <summary>Not a value of the type.</summary>
    Value,

    /// <summary>Not well quoted, or a wrong escape.</summary>
    Malformed,

    /// <summary>Not UTF-8, or with a NUL byte.</summary>
    Text,
}

/// <summary>The first field of a record that could not be read. Put into words only where someone reads them: noting it costs nothing.</summary>
internal readonly record struct FieldFailure(FailureKind Kind, int Column, string Expected);
