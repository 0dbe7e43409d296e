using System.Linq;
using Laminar.Compiler.Catalog;

namespace Laminar.Compiler.Logical;

/// <summary>A struct that a user has declared an aggregate.</summary>
/// <param name="Name">Its name as the SQL writes it.</param>
/// <param name="ClrName">The struct, with global:: in front.</param>
/// <param name="Parameters">What Add takes; at least one.</param>
/// <param name="Returns">What Result gives.</param>
/// <param name="ReturnsClr">Its C# type.</param>
/// <param name="ReturnsNull">Result is of a nullable type.</param>
/// <param name="HasRemove">A row can be taken out again.</param>
/// <param name="HasSave">It writes and reads its state itself; else its bytes are the state.</param>
/// <param name="Size">The struct's size in bytes, 0 where it is not known.</param>
public sealed record UserAggregate(
    string Name,
    string ClrName,
    EquatableArray<UserParameter> Parameters,
    SqlType Returns,
    ClrKind ReturnsClr,
    bool ReturnsNull,
    bool HasRemove,
    bool HasSave,
    int Size)
{
    /// <summary>The parameters as those of a function, for choosing and casting.</summary>
    public ScalarFunction Signature => new(Name, Parameters.Select(x => x.Type).ToEquatableArray(), false, Returns, ClrName, "Add", true, ReturnsNull);
}
