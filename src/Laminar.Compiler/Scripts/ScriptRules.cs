using Laminar.Compiler.Diagnostics;

namespace Laminar.Compiler.Scripts;

/// <summary>LAM0301 to LAM0349: statements of a script.</summary>
public static class ScriptRules
{
    public static readonly Rule DuplicateName = Error("LAM0301", "Name defined twice", "{0} is defined already: give this one another name");

    public static readonly Rule UnknownOption = Error("LAM0302", "Unknown option", "a {0} has no option '{1}'{2}");

    public static readonly Rule BadOption = Error("LAM0303", "Wrong value of an option", "'{0}' cannot be '{1}': {2}");

    public static readonly Rule NoFile = Error("LAM0304", "No file given",
        "{0} has no file: add WITH ('connector' = 'file', 'path' = '…', 'format' = 'csv'){1}");

    public static readonly Rule UnknownSink = Error("LAM0305", "Unknown sink", "there is no sink {0}{1}: CREATE SINK {0} … first");

    public static readonly Rule ColumnCount = Error("LAM0306", "Wrong number of columns", "the query has {0}, but sink {1} has {2}: {3}");

    public static readonly Rule ColumnType = Error("LAM0307", "Wrong column type",
        "column {0} of the query is {1}, but column {2} of sink {3} is {4}{5}");

    public static readonly Rule NullColumn = Error("LAM0308", "NULL for a column that is NOT NULL",
        "column {0} of the query can be NULL, but column {1} of sink {2} is NOT NULL: use COALESCE, or leave out NOT NULL");

    public static readonly Rule WatermarkColumn = Error("LAM0309", "Wrong watermark column", "WATERMARK FOR needs a TIMESTAMP column of {0}: {1}");

    public static readonly Rule WatermarkStrategy = Error("LAM0310", "Unknown watermark strategy",
        "write WATERMARK FOR {0} AS {0}, or AS {0} - INTERVAL '5' SECOND: how far behind the newest row a row may come, or AS SOURCE_WATERMARK()");

    public static readonly Rule NoColumns = Error("LAM0311", "Source without columns", "source {0} needs its columns: CREATE SOURCE {0} (name TYPE, …)");

    public static readonly Rule DuplicateColumn = Error("LAM0312", "Column named twice", "{0} has two columns {1}: names match ignoring case and underscores");

    public static readonly Rule SinkWrittenTwice = Error("LAM0313", "Two statements write one sink",
        "{0} is written by another statement already: give each its own sink, or its own path");

    public static readonly Rule NothingToRun = new("LAM0314", Severity.Warning, "Nothing to run", "this script runs nothing: add a SELECT, or INSERT INTO a sink SELECT …");

    public static readonly Rule NotASink = Error("LAM0315", "Not a sink", "{0} is {1}, and rows go only into a sink: CREATE SINK …");

    public static readonly Rule UnknownSetting = Error("LAM0316", "Unknown setting", "there is no setting '{0}'{1}; there is {2}");

    public static readonly Rule KeyColumn = Error("LAM0317", "Wrong primary key", "the primary key of {0}: {1}");

    public static readonly Rule InsertColumn = Error("LAM0318", "Wrong column list of INSERT", "the column list for {0}: {1}");

    public static readonly Rule Generated = Error("LAM0319", "Column that datagen cannot make", "datagen cannot make column {0} of {1}: {2}");

    private static Rule Error(string id, string title, string message) => new(id, Severity.Error, title, message);
}
