namespace Laminar.Compiler.Diagnostics;

/// <summary>LAM0210–LAM0219, LAM0280–LAM0289: lookups.</summary>
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

    public static readonly Rule WholeKey = Error(
        "LAM0280", "Table asked for a part of its key", "{0} is asked for whole keys, and ON says nothing that is equal to {1}; compare each column of the key, as it is, with a value of its own type (CAST where it has another)");

    public static readonly Rule AskedTable = Error(
        "LAM0281", "Table that cannot be asked", "{0} cannot be asked: {1}");

    public static readonly Rule AskedKey = Error(
        "LAM0282", "Key of a table that is asked", "{0} is asked for keys of type {1}, but its key is of type {2}: make it ILookupTable<{2}, {3}>");

    public static readonly Rule AskedSetting = Error(
        "LAM0283", "Setting of a lookup table", "{0}: {1}");

    private static Rule Error(string id, string title, string message) => new(id, Severity.Error, title, message);
}
