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
public sealed record RowPart(string Name, string ClrType, int Column, bool Required);
