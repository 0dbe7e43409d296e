using Laminar.Compiler.Catalog;

namespace Laminar.Compiler.Logical;

/// <summary>
/// One overload of a scalar function. The emitted call is <c>global::Laminar.Functions.{ClrClass}.{ClrMethod}(arguments)</c>; C# picks
/// the overload where text may be string or Utf8.
/// </summary>
/// <param name="Name">Upper-case SQL name.</param>
/// <param name="Parameters">Parameter types; the binder casts arguments to them.</param>
/// <param name="Variadic">The last parameter repeats.</param>
/// <param name="Returns">Type of the result.</param>
/// <param name="ClrClass">Static class in namespace Laminar.Functions.</param>
/// <param name="ClrMethod">Static method on it. It takes and gives canonical C# types (see ARCHITECTURE), never Nullable.</param>
/// <param name="CanFail">It may throw for some arguments: the row is then an error row.</param>
/// <param name="ReturnsNull">It may give NULL for non-NULL arguments (the method then returns T?).</param>
/// <param name="Deterministic">Same arguments, same result: may be folded and may feed state.</param>
public sealed record ScalarFunction(
    string Name,
    EquatableArray<SqlType> Parameters,
    bool Variadic,
    SqlType Returns,
    string ClrClass,
    string ClrMethod,
    bool CanFail = false,
    bool ReturnsNull = false,
    bool Deterministic = true)
{
    /// <summary>The parameters of a user's own method; none for the library's. <see cref="ClrClass"/> then has global:: in front.</summary>
    public EquatableArray<UserParameter> User { get; init; }

    /// <summary>Of a function of arrays: the element type for which its method is called, as At&lt;long&gt; is for BIGINT.</summary>
    public SqlType? Element { get; init; }

    /// <summary>
    /// Of a function of maps that is called for keys (<see cref="Element"/>) and values: the type of the values. Of one that looks for a number among narrower ones: that number's type.
    /// </summary>
    public SqlType? Value { get; init; }

    /// <summary>Arguments that are constants which the query prepares once.</summary>
    public EquatableArray<PreparedArgument> Prepared { get; init; }

    /// <summary>The C# type that a user's own method gives.</summary>
    public ClrKind? UserReturns { get; init; }

    /// <summary>A user's method that takes a row and does nothing but give this column of it: a call is the column.</summary>
    public string? GivesColumn { get; init; }
}
