using Laminar.Compiler.Catalog;

namespace Laminar.Compiler.Logical;

/// <summary>A struct that a user has declared an aggregate.</summary>
/// <param name="Name">Its name in SQL.</param>
/// <param name="ClrName">The struct, with global:: in front.</param>
/// <param name="Parameters">What Add takes.</param>
/// <param name="Returns">What Result gives.</param>
/// <param name="ReturnsNull">Result is of a nullable type.</param>
/// <param name="HasRemove">A row can be taken out again.</param>
/// <param name="HasSave">It writes and reads its state itself; else its bytes are the state.</param>
/// <param name="CanFail">A member may throw: nothing is known of a user's code.</param>
public sealed record UserAggregate(
    string Name,
    string ClrName,
    EquatableArray<SqlType> Parameters,
    SqlType Returns,
    bool ReturnsNull,
    bool HasRemove,
    bool HasSave,
    bool CanFail = true);
