namespace Laminar.Compiler.Logical;

/// <summary>What a constant text of a query is made into when the query is made.</summary>
public enum PreparedKind
{
    /// <summary>A regular expression.</summary>
    Pattern,

    /// <summary>The name of a time zone.</summary>
    TimeZone,

    /// <summary>A path into JSON.</summary>
    JsonPath,
}

/// <summary>An argument that has to be a constant text, and is handed to the function in a form of its own.</summary>
/// <param name="Index">Which argument.</param>
/// <param name="Kind">What becomes of it.</param>
public sealed record PreparedArgument(int Index, PreparedKind Kind);
