namespace Laminar.Compiler.Diagnostics;

/// <summary>LAM0325–LAM0329 and LAM2121: queries that stand for a value.</summary>
public static class ScalarRules
{
    public static readonly Rule Columns = new(
        "LAM0325", Severity.Error, "Query of several columns as a value", "a query that stands for a value has one column, and this one has {0}");

    public static readonly Rule Correlation = new(
        "LAM0326", Severity.Error, "Query as a value that is not tied by equality",
        "a query that stands for a value may say of the outer row's columns only what they equal, as in b.key = a.key, with AND; join the two, or compute what is compared on one side of an =");

    public static readonly Rule SeveralRows = new(
        "LAM0327", Severity.Error, "Query as a value that may give several rows", "a query that stands for a value gives one row at most, and this one may give several{0}; take an aggregate of them, as in (SELECT MAX(x) …)");

    public static readonly Rule Unbounded = new(
        "LAM2121", Severity.Error, "Query as a value that may always change",
        "{0} would be kept for ever, because the value of this query may always still change for them: {1}");
}
