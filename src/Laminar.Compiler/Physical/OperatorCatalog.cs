namespace Laminar.Compiler.Physical;

/// <summary>
/// The library's types by the names emitted code uses. All of them are here and nowhere else in the compiler; a test loads the library and looks
/// each up, with its type parameters.
/// </summary>
public static class OperatorCatalog
{
    public const string StreamQuery = "global::Laminar.StreamQuery";
    public const string Input = "global::Laminar.IInput";
    public const string QueryOptions = "global::Laminar.QueryOptions";
    public const string QueryCounters = "global::Laminar.QueryCounters";
    public const string LateRows = "global::Laminar.LateRows";
    public const string RowsHandler = "global::Laminar.RowsHandler";
    public const string DelegateSink = "global::Laminar.DelegateSink";
    public const string Sink = "global::Laminar.ISink";
    public const string Utf8 = "global::Laminar.Utf8";
    public const string Timestamp = "global::Laminar.Timestamp";

    public const string FilterProject = "global::Laminar.Operators.FilterProject";
    public const string Expand = "global::Laminar.Operators.Expand";
    public const string Unnest = "global::Laminar.Operators.Unnest";
    public const string UnnestSpec = "global::Laminar.Operators.IUnnest";
    public const string Late = "global::Laminar.Operators.Late";
    public const string LateSpec = "global::Laminar.Operators.ILate";
    public const string SessionAggregate = "global::Laminar.Operators.SessionAggregate";
    public const string WindowAggregate = "global::Laminar.Operators.WindowAggregate";
    public const string ChangelogAggregate = "global::Laminar.Operators.ChangelogAggregate";

    public const string ChangelogSessions = "global::Laminar.Operators.ChangelogSessions";
    public const string ChangelogAggregateSpec = "global::Laminar.Operators.IChangelogAggregate";
    public const string ChangelogEmission = "global::Laminar.Operators.ChangelogEmission";
    public const string WindowSort = "global::Laminar.Operators.WindowSort";
    public const string TopN = "global::Laminar.Operators.TopN";
    public const string SortedRow = "global::Laminar.Operators.ISortedRow";
    public const string SortOrder = "global::Laminar.Operators.SortOrder";
    public const string TimeOrder = "global::Laminar.Operators.TimeOrder";
    public const string TimeOrderSpec = "global::Laminar.Operators.ITimeOrder";
    public const string AsItIs = "global::Laminar.Operators.AsItIs";
    public const string PartitionTopN = "global::Laminar.Operators.PartitionTopN";
    public const string PartitionTopNOfChanges = "global::Laminar.Operators.PartitionTopNOfChanges";
    public const string ClosingTopN = "global::Laminar.Operators.ClosingTopN";
    public const string ClosingRank = "global::Laminar.Operators.IClosingRank";
    public const string RankedRow = "global::Laminar.Operators.IRankedRow";
    public const string Ranking = "global::Laminar.Operators.Ranking";
    public const string RowRanks = "global::Laminar.Operators.RowRanks";
    public const string Over = "global::Laminar.Operators.Over";
    public const string OverSpec = "global::Laminar.Operators.IOver";
    public const string RowPatterns = "global::Laminar.Operators.RowPatterns";
    public const string MatchSpec = "global::Laminar.Operators.IRowPattern";
    public const string MatchRows = "global::Laminar.Operators.MatchRows";
    public const string MatchSkip = "global::Laminar.Operators.MatchSkip";
    public const string GapFill = "global::Laminar.Operators.GapFill";
    public const string GapFillSpec = "global::Laminar.Operators.IGapFill";
    public const string OverRows = "global::Laminar.Operators.OverRows";
    public const string NoRing = "global::Laminar.Operators.NoRing";
    public const string PreviousRow = "global::Laminar.Operators.PreviousRow";
    public const string LastRows = "global::Laminar.Operators.LastRows";
    public const string NativeRing = "global::Laminar.Operators.NativeRing";
    public const string ManagedRing = "global::Laminar.Operators.ManagedRing";
    public const string Inserts = "global::Laminar.Operators.Inserts";
    public const string Settled = "global::Laminar.Operators.Settled";
    public const string Change = "global::Laminar.Change";
    public const string ChangeKind = "global::Laminar.ChangeKind";
    public const string ChangeKinds = "global::Laminar.ChangeKinds";
    public const string Watermarks = "global::Laminar.Operators.Watermarks";
    public const string WatermarksSpec = "global::Laminar.Operators.IWatermarks";
    public const string WatermarkDelay = "global::Laminar.Operators.WatermarkDelay";
    public const string WatermarkKind = "global::Laminar.WatermarkKind";
    public const string PartitionKeys = "global::Laminar.Operators.PartitionKeys";
    public const string SinkStage = "global::Laminar.Operators.SinkStage";
    public const string Union = "global::Laminar.Operators.Union";
    public const string UnionInput = "global::Laminar.Operators.UnionInput";
    public const string JoinShape = "global::Laminar.Operators.JoinShape";
    public const string LeftInput = "global::Laminar.Operators.LeftInput";
    public const string RightInput = "global::Laminar.Operators.RightInput";
    public const string IntervalJoin = "global::Laminar.Operators.IntervalJoin";
    public const string AsofJoin = "global::Laminar.Operators.AsofJoin";
    public const string AsofJoinSpec = "global::Laminar.Operators.IAsofJoin";
    public const string AsofOfChanges = "global::Laminar.Operators.AsofOfChanges";
    public const string Probe = "global::Laminar.Operators.Probe";
    public const string ProbeSpec = "global::Laminar.Operators.IProbe";
    public const string AsofDirection = "global::Laminar.Operators.AsofDirection";
    public const string LookupJoin = "global::Laminar.Operators.LookupJoin";
    public const string LookupJoinSpec = "global::Laminar.Operators.ILookupJoin";
    public const string Lookup = "global::Laminar.ILookupTable";
    public const string AskedJoin = "global::Laminar.Operators.AskedJoin";
    public const string AskedJoinSpec = "global::Laminar.Operators.IAskedJoin";
    public const string AskedInput = "global::Laminar.Operators.AskedInput";
    public const string RegularJoin = "global::Laminar.Operators.RegularJoin";
    public const string RegularJoinSpec = "global::Laminar.Operators.IRegularJoin";
    public const string IntervalJoinSpec = "global::Laminar.Operators.IIntervalJoin";
    public const string Fan = "global::Laminar.Operators.Fan";
    public const string TextRows = "global::Laminar.Operators.TextRows";
    public const string Rows = "global::Laminar.Operators.IRows";
    public const string Projection = "global::Laminar.Operators.IProjection";
    public const string Expansion = "global::Laminar.Operators.IExpansion";
    public const string WindowAggregateSpec = "global::Laminar.Operators.IWindowAggregate";
    public const string Key = "global::Laminar.Operators.IKey";
    public const string NoKey = "global::Laminar.Operators.NoKey";
    public const string KeyBits = "global::Laminar.Operators.KeyBits";
    public const string Window = "global::Laminar.Operators.Window";

    public const string StateHeap = "global::Laminar.State.StateHeap";
    public const string StateWriter = "global::Laminar.State.StateWriter";
    public const string StateReader = "global::Laminar.State.StateReader";

    public const string RowReader = "global::Laminar.Formats.IRowReader";
    public const string RowWriter = "global::Laminar.Formats.IRowWriter";
    public const string Fields = "global::Laminar.Formats.IFields";
    public const string FieldWriter = "global::Laminar.Formats.IFieldWriter";
    public const string CsvReader = "global::Laminar.Formats.CsvReader";
    public const string JsonLinesReader = "global::Laminar.Formats.JsonLinesReader";
    public const string DebeziumReader = "global::Laminar.Formats.DebeziumReader";
    public const string DebeziumSink = "global::Laminar.Formats.DebeziumSink";
    public const string CsvSink = "global::Laminar.Formats.CsvSink";
    public const string JsonLinesSink = "global::Laminar.Formats.JsonLinesSink";
    public const string ReadOptions = "global::Laminar.Formats.ReadOptions";
    public const string ValueShape = "global::Laminar.Formats.ValueShape";
    public const string ArrayMembers = "global::Laminar.Formats.ArrayMembers";
    public const string ValueKind = "global::Laminar.Formats.ValueKind";
    public const string ReadReport = "global::Laminar.Formats.ReadReport";
    public const string WriteOptions = "global::Laminar.Formats.WriteOptions";

    public const string Arrays = "global::Laminar.Functions.Arrays";
    public const string RowValues = "global::Laminar.Functions.Rows";
    public const string Maps = "global::Laminar.Functions.Maps";
    public const string Bytes = "global::Laminar.Functions.Bytes";
    public const string Compare = "global::Laminar.Functions.Compare";
    public const string Numbers = "global::Laminar.Functions.Numbers";
    public const string Casts = "global::Laminar.Functions.Casts";
    public const string Text = "global::Laminar.Functions.Text";
    public const string Times = "global::Laminar.Functions.Times";
    public const string TimeZoneRules = "global::Laminar.Functions.TimeZoneRules";
    public const string JsonPath = "global::Laminar.Functions.JsonPath";
    public const string TextPattern = "global::Laminar.Functions.TextPattern";
    public const string Functions = "global::Laminar.Functions";
    public const string Aggregates = "global::Laminar.Aggregates";
}
