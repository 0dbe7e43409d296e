namespace Laminar.Compiler.Diagnostics;

/// <summary>LAM0210–LAM0219: lookups.</summary>
public static class LookupRules
{
    public static readonly Rule LookupAsStream = Error(
        "LAM0210", "Lookup table read as a stream", "{0} is a lookup table: its rows do not come one after another, they are looked up; write … JOIN {0} FOR SYSTEM_TIME AS OF PROCTIME() ON …");

    public static readonly Rule NotATable = Error(
        "LAM0211", "Lookup in a stream", "rows of {0} only come, so all of them would be kept and found; make it a lookup table (CREATE LOOKUP TABLE, [LookupTable]), look in a GROUP BY over it, or join the version valid at a time: FOR SYSTEM_TIME AS OF and the left event time");

    public static readonly Rule NoKey = Error(
        "LAM0212", "Lookup without a key", "nothing says which rows of {0} are looked up: {1}");

    public static readonly Rule KeyMember = Error(
        "LAM0213", "Key of a lookup table that is no column", "the key '{0}' is no public member of the row that can be a column; name its members, best with nameof");

    private static Rule Error(string id, string title, string message) => new(id, Severity.Error, title, message);
}
