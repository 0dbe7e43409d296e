namespace Laminar.Compiler.Diagnostics;

/// <summary>LAM0190–LAM0199: arguments of functions that have to be constants.</summary>
public static class FunctionRules
{
    public static readonly Rule ConstantText = Error("LAM0190", "Constant text needed", "the {0} of {1} has to be a constant text such as {2}: it is prepared when the query is compiled");
    public static readonly Rule BadPattern = Error("LAM0191", "Not a regular expression", "'{0}' is not a regular expression that can be used here: {1}");
    public static readonly Rule NoGroup = Error("LAM0192", "No such group", "{0}: the pattern has {1}, so there is no group {2}; a group is what stands in (…), and 0 is the whole match");
    public static readonly Rule BadFlags = Error("LAM0193", "Unknown flag", "{0} does not have the flag '{1}'; it has {2}");
    public static readonly Rule UnknownZone = Error("LAM0194", "Unknown time zone", "there is no time zone '{0}'{1}");
    public static readonly Rule BadPath = Error("LAM0195", "Not a JSON path", "'{0}' is not a path into JSON that can be used here: {1}");

    private static Rule Error(string id, string title, string message) => new(id, Severity.Error, title, message);
}
