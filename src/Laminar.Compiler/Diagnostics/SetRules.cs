namespace Laminar.Compiler.Diagnostics;

/// <summary>LAM0150–LAM0159: UNION, INTERSECT, EXCEPT and VALUES.</summary>
public static class SetRules
{
    public static readonly Rule BranchWidth = new(
        "LAM0150", Severity.Error, "Queries of unlike width in a UNION", "this query has {0} columns, and the first of the {2} has {1}; columns go together by place, so select as many in each");

    public static readonly Rule ValuesWidth = new(
        "LAM0151", Severity.Error, "Rows of unlike width in VALUES", "this row has {0} values, and the first of VALUES has {1}; give every row as many");

    public static readonly Rule TooManyBranches = new(
        "LAM0152", Severity.Error, "Too many tables in one query", "one query reads at most {0} {1}; write the parts as queries of their own, into one sink");
}
