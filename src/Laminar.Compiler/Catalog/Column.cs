namespace Laminar.Compiler.Catalog;

/// <summary>A column of a stream's rows as the user's C# type (or CREATE SOURCE) declares it.</summary>
/// <param name="Name">The name SQL uses; matched ignoring case and underscores unless quoted.</param>
/// <param name="Type">Its SQL type.</param>
/// <param name="Nullable">T?, or a nullable reference.</param>
/// <param name="Clr">How the member holds it.</param>
/// <param name="Member">The property or field to read, as C# text (escaped where it is a keyword).</param>
/// <param name="ClrTypeName">The member's own type where a cast is needed to read it (an enum), else null.</param>
public sealed record Column(string Name, SqlType Type, bool Nullable, ClrKind Clr, string Member, string? ClrTypeName = null)
{
    /// <summary>The stream declares that it has few values.</summary>
    public bool IsBounded { get; init; }

    /// <summary>How a <see cref="ClrKind.List"/> is made of the elements that a file has.</summary>
    public ListForm? List { get; init; }
}
