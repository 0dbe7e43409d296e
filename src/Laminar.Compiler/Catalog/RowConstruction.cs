using System.Linq;

namespace Laminar.Compiler.Catalog;

/// <summary>
/// How C# makes a row: <c>new T(arguments) { members }</c>. Where a part's column is not read by the query, an argument is <c>default!</c> and a member
/// is left out unless it is required.
/// </summary>
/// <param name="Arguments">The parameters of the constructor to call, in order.</param>
/// <param name="Members">Members to set in the initialiser: those columns that no argument gives, and required members that are no columns.</param>
public sealed record RowConstruction(EquatableArray<RowPart> Arguments, EquatableArray<RowPart> Members);

/// <summary>A constructor's parameter, or a member to set.</summary>
/// <param name="Name">The parameter's or member's name as C# writes it.</param>
/// <param name="ClrType">Its type with global:: in front, for <c>default(T)!</c>.</param>
/// <param name="Column">The index of the column it takes, or -1.</param>
/// <param name="Required">It must be given, with its default where no column gives it. True for every parameter.</param>
/// <param name="Nested">How the row within the row is made that it is, or null.</param>
public sealed record RowPart(string Name, string ClrType, int Column, bool Required, RowConstruction? Nested = null)
{
    /// <summary>Whether any column is given to it.</summary>
    public bool IsGiven => Column >= 0 || (Nested is { } nested && (nested.Arguments.Any(part => part.IsGiven) || nested.Members.Any(part => part.IsGiven)));
}
