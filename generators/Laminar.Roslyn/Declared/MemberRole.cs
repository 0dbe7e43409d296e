namespace Laminar.Roslyn.Declared;

/// <summary>What a member of a query that is declared in C# is for.</summary>
internal enum MemberRole
{
    Where,
    Key,
    Aggregate,
    Having,
    Result,
    JoinKey,
}
