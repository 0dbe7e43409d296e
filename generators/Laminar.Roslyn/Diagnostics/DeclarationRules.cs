using Laminar.Compiler.Diagnostics;

namespace Laminar.Roslyn.Diagnostics;

/// <summary>What can be wrong with a [StreamQuery] or [Stream] declaration. Each has a page under docs/rules.</summary>
public static class DeclarationRules
{
    public static readonly Rule NotPartial = new(
        "LAM1001", Severity.Error, "A query class must be partial",
        "The query class '{0}' must be partial, so that the compiled query can be added to it: write 'partial class {0}'");

    public static readonly Rule NoConstantSql = new(
        "LAM1002", Severity.Error, "A query's SQL must be a constant",
        "'{0}' has no constant SQL: {1}");

    public static readonly Rule UnsuitableClass = new(
        "LAM1003", Severity.Error, "This declaration cannot become a query",
        "'{0}' cannot become a query class because it {1}: {2}");

    public static readonly Rule ContainingTypeNotPartial = new(
        "LAM1004", Severity.Error, "The types around a query class must be partial",
        "The type '{0}' around the query class '{1}' must be partial and not generic: make it so, or move the query out of it");

    public static readonly Rule BadMaxDelay = new(
        "LAM1005", Severity.Error, "A length of time cannot be read",
        "{0} \"{1}\" is not a length of time: {2}");

    public static readonly Rule BadEventTime = new(
        "LAM1006", Severity.Error, "The event-time member is missing or of the wrong type",
        "EventTime names '{0}', {1}");

    public static readonly Rule UnitMismatch = new(
        "LAM1007", Severity.Error, "A long event time needs a unit, others have none",
        "{0}");

    public static readonly Rule UnsuitableRow = new(
        "LAM1008", Severity.Error, "This type cannot be a row",
        "'{0}' cannot be the row type of a stream because it {1}: {2}");

    public static readonly Rule LessAccessibleRow = new(
        "LAM1009", Severity.Error, "A query is more accessible than the rows it reads",
        "The query '{0}' is {1} but reads rows of '{2}', which is {3}: make the query {3}, or '{2}' {1}");

    public static readonly Rule NameTaken = new(
        "LAM1010", Severity.Error, "A query constant needs a free class name",
        "The query constant '{0}' becomes the class '{1}', and {2}: rename the constant");

    public static readonly Rule BadWatermark = new(
        "LAM1011", Severity.Error, "The watermark's declaration does not fit together",
        "{0}");

    public static readonly Rule UnsuitableFunction = new(
        "LAM1030", Severity.Error, "This method cannot be an SQL function",
        "'{0}' cannot be an SQL function because {1}: {2}");

    public static readonly Rule UnsuitableAggregate = new(
        "LAM1031", Severity.Error, "This struct cannot be an SQL aggregate",
        "'{0}' cannot be an SQL aggregate because {1}: {2}");

    public static readonly Rule Internal = new(
        "LAM9001", Severity.Error, "Laminar failed on this query",
        "Laminar failed on '{0}', which is a defect in Laminar and not in the query: {1}");
}
