using Laminar.Compiler.Diagnostics;

namespace Laminar.Roslyn.Diagnostics;

/// <summary>LAM1041–LAM1085: queries that are declared in C#.</summary>
public static class MemberRules
{
    public static readonly Rule WrongShape = new(
        "LAM1041", Severity.Error, "This method cannot be that part of a query",
        "'{0}' cannot be a [{1}] of the query: {2}");

    public static readonly Rule SeveralWindows = new(
        "LAM1042", Severity.Error, "A query has one window",
        "The query '{0}' has [{1}] and [{2}]; a query groups by one window, so leave one out, or read from another query that has the other");

    public static readonly Rule NoRows = new(
        "LAM1043", Severity.Error, "A query declared in C# has nothing to give",
        "The query '{0}' {1}: {2}");

    public static readonly Rule UnknownParameter = new(
        "LAM1044", Severity.Error, "A parameter names no key and no aggregate",
        "The parameter '{0}' of '{1}' is named after no key and no aggregate of the query{2}");

    public static readonly Rule SameName = new(
        "LAM1045", Severity.Error, "Two members of a query have one name",
        "The query '{0}' has two members named '{1}', which would be one column: rename one of them");

    public static readonly Rule UnfitJoin = new(
        "LAM1048", Severity.Error, "This join cannot be declared so",
        "The query '{0}' cannot join '{1}': {2}");

    public static readonly Rule UnfitOver = new(
        "LAM1060", Severity.Error, "This cannot be declared over rows",
        "The query '{0}' cannot compute over rows: {1}");

    public static readonly Rule SqlAndMembers = new(
        "LAM1046", Severity.Error, "A query is either SQL or declared in C#",
        "The query '{0}' has SQL, so [{1}] on '{2}' would do nothing: leave it out, or leave the SQL out and say From = typeof(…)");
}
