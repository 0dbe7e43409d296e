namespace Laminar.Compiler.Diagnostics;

/// <summary>LAM0050–LAM0299: names, types, grouping and windows.</summary>
public static class BindingRules
{
    // Names
    public static readonly Rule UnknownTable = Error("LAM0050", "Unknown table", "there is no stream or query named '{0}' here{1}");
    public static readonly Rule UnusableTable = Error("LAM0051", "Table cannot be read", "'{0}' cannot be read from: {1}");
    public static readonly Rule OtherQueryFails = Error("LAM0052", "The query read from has errors", "the query {0} it reads from has errors: {1}");
    public static readonly Rule QueryCycle = Error("LAM0053", "A query reads from itself", "{0} reads from itself ({1}); take one of them out of the circle");
    public static readonly Rule UnknownColumn = Error("LAM0054", "Unknown column", "there is no column '{0}' here{1}");
    public static readonly Rule AmbiguousColumn = Error("LAM0055", "Ambiguous column", "'{0}' could be {1}; quote the exact name (\"…\") or put the table's name in front");
    public static readonly Rule UnknownQualifier = Error("LAM0056", "Unknown table alias", "'{0}' is not a table {1}{2}");
    public static readonly Rule DuplicateColumn = Error("LAM0057", "Two output columns of one name", "two output columns are named '{0}'; give one another name with AS");
    public static readonly Rule ColumnListLength = Error("LAM0058", "Column list of the wrong length", "'{0}' names {1} columns, but the query has {2}");
    public static readonly Rule NoFrom = Error("LAM0059", "Nothing to read from", "a streaming query reads a stream: add FROM and the stream's name");
    public static readonly Rule DuplicateName = Error("LAM0060", "Two WITH queries of one name", "'{0}' is defined twice in this WITH; rename one");
    public static readonly Rule AliasTooEarly = Error("LAM0061", "Alias used before it exists", "'{0}' is an alias of the select list, which {1} cannot see; repeat its expression, or select from a sub-query");
    public static readonly Rule MisplacedStar = Error("LAM0062", "* in the wrong place", "* stands for all columns only in a select list, and for all rows in COUNT(*); name a column here");
    public static readonly Rule QueriesTooDeep = Error("LAM0063", "Queries over queries too deep", "more than {0} queries stand inside each other here, other queries that are read from included; join some of them into one");
    public static readonly Rule UnusableColumn = Error("LAM0064", "Member that is no column", "'{0}' is of the C# type {1}, which no column can have: give the row a member of a type that SQL knows, computed from it");

    // Functions and types
    public static readonly Rule UnknownFunction = Error("LAM0070", "Unknown function", "there is no function '{0}'{1}");
    public static readonly Rule NoOverload = Error("LAM0071", "Function does not take these arguments", "{0} does not take ({1}); it takes {2}");
    public static readonly Rule ArgumentCount = Error("LAM0072", "Wrong number of arguments", "{0} takes {1}, not {2}");
    public static readonly Rule OperandTypes = Error("LAM0073", "Operator does not take these types", "{0} does not take {1} and {2}{3}");
    public static readonly Rule NotBoolean = Error("LAM0074", "Not a condition", "{0} needs a condition (BOOLEAN), and this is {1}{2}");
    public static readonly Rule NoCommonType = Error("LAM0075", "No common type", "{0} needs values of one type, and these are {1} and {2}{3}");
    public static readonly Rule CannotCast = Error("LAM0076", "Cannot cast", "{0} cannot be cast to {1}{2}");
    public static readonly Rule UnknownType = Error("LAM0077", "Unknown type", "there is no type '{0}'{1}");
    public static readonly Rule TypeArguments = Error("LAM0078", "Type arguments out of range", "{0}");
    public static readonly Rule NumberOutOfRange = Error("LAM0079", "Number out of range", "the number {0} {1}");
    public static readonly Rule BadLiteral = Error("LAM0080", "Not a date, time or interval", "'{0}' is not {1}: {2}");
    public static readonly Rule AlwaysFails = Error("LAM0081", "Fails for every row", "this fails for every row: {0}");
    public static readonly Rule TooComplex = Error("LAM0082", "Expression too large", "this expression is too large or too deeply nested ({0}); compute parts of it in a sub-query or another query");
    public static readonly Rule OneCharacter = Error("LAM0083", "ESCAPE is not one character", "ESCAPE takes a string of one character, as in ESCAPE '#'");
    public static readonly Rule NullComparison = Warning("LAM0084", "Comparison with NULL", "a comparison with NULL is never true; write {0}");
    public static readonly Rule NotAnAggregate = Error("LAM0085", "Clause for aggregates only", "{0} belongs to aggregates such as SUM, and {1} is not one");
    public static readonly Rule OperandType = Error("LAM0086", "Operator does not take this type", "{0} does not take {1}");

    // Grouping
    public static readonly Rule MisplacedAggregate = Error("LAM0090", "Aggregate in the wrong place", "{0} is computed over a group's rows, which do not exist yet in {1}{2}");
    public static readonly Rule NestedAggregate = Error("LAM0091", "Aggregate of an aggregate", "{0} cannot be computed inside another aggregate; compute the inner one in a sub-query");
    public static readonly Rule NotGrouped = Error("LAM0092", "Column is not grouped", "'{0}' has many values in a group: add it to GROUP BY, or say which one with an aggregate such as MAX({0}) or LAST_VALUE({0})");
    public static readonly Rule AggregateArgument = Error("LAM0093", "Aggregate does not take this type", "{0} does not take {1}{2}");
    public static readonly Rule OrdinalOutOfRange = Error("LAM0094", "No such select item", "{0}: the select list has items 1 to {1}");
    public static readonly Rule StarInGroup = Error("LAM0095", "* in a grouped query", "* would select columns that are not grouped; name the grouped columns and aggregates");

    public static readonly Rule AggregateClause = Error("LAM0096", "Clause that this aggregate does not take", "{0} does not take {1}: {2}");
    public static readonly Rule AggregateConstant = Error("LAM0097", "Constant needed in an aggregate", "the {0} of {1} is a constant: {2}");

    // Windows
    public static readonly Rule WindowArguments = Error("LAM0100", "Wrong arguments for a window", "{0} takes {1}");
    public static readonly Rule WindowSize = Error("LAM0101", "Window length not positive", "the {0} of a window must be more than zero, and this is {1}");
    public static readonly Rule SizeBelowSlide = Error("LAM0102", "Window shorter than its slide", "a window of {0} every {1} would miss rows in between; the order is {2}(time, slide, size)");
    public static readonly Rule IntervalNeeded = Error("LAM0103", "Window length not an interval", "the {0} of a window is a constant interval such as INTERVAL '10' SECOND, and this is {1}");
    public static readonly Rule MonthsInInterval = Error("LAM0104", "Months and years differ in length", "months and years differ in length, so intervals do not have them; use days, such as INTERVAL '30' DAY");
    public static readonly Rule TwoWindows = Error("LAM0105", "Two windows", "a GROUP BY has one window; compute the second over a sub-query that has the first");
    public static readonly Rule WindowNotGrouped = Error("LAM0106", "Window outside GROUP BY", "{0} makes windows only in GROUP BY; there add {0}(…), and here use window_start or window_end");
    public static readonly Rule OtherWindow = Error("LAM0107", "Not the window of the GROUP BY", "this is not the window that GROUP BY has ({0}); give it the same arguments, or write {1}");
    public static readonly Rule NotEventTime = Error("LAM0108", "Not an event time", "'{0}' is not an event time, so nothing says when its windows are complete{1}");
    public static readonly Rule WhichEventTime = Error("LAM0109", "Several event times", "there are several event times here ({0}); name the one to window by: {1}");
    public static readonly Rule NoWindow = Error("LAM0110", "No window", "{0} needs a window: add one to GROUP BY, such as TUMBLE(INTERVAL '1' MINUTE)");
    public static readonly Rule NoWindowField = Error("LAM0111", "Unknown part of a window", "a window has start, end and time, not '{0}'");
    public static readonly Rule EmitNeedsWindow = Error("LAM0112", "Nothing closes", "{0} needs a window in GROUP BY, such as TUMBLE(INTERVAL '1' MINUTE): without one nothing closes; add one, or leave {0} out");
    public static readonly Rule EmitNeedsAggregate = Error("LAM0116", "Nothing to emit at a time", "{0} says when an aggregate hands out its groups, and this SELECT has none; leave it out");
    public static readonly Rule WindowRange = Error("LAM0113", "Window too long", "{0} is longer than times can be (292 years)");

    public static readonly Rule StepAndMax = Error("LAM0120", "Greatest size not a multiple of the step", "cumulating windows grow by their step up to their greatest size: {0} is not a multiple of {1}; the order is CUMULATE(time, step, max)");

    public static readonly Rule GroupingOfNoKey = Error("LAM0121", "GROUPING of what is not grouped by", "{0} tells which keys of GROUP BY are rolled up: this is none of them");

    private static Rule Error(string id, string title, string message) => new(id, Severity.Error, title, message);

    private static Rule Warning(string id, string title, string message) => new(id, Severity.Warning, title, message);
}
