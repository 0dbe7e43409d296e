namespace Laminar.Oracle.Generation;

/// <summary>What random queries are made of beyond filters, projections, tumbling and hopping windows.</summary>
public enum Feature
{
    Cumulate,
    Session,
    Lateness,
    WindowOnWatermark,
    WindowOnUpdate,
    WindowEvery,
    WindowChanges,
    Group,
    GroupOnUpdate,
    GroupEvery,
    GroupOverChanges,
    WindowOverChanges,
    GroupingSets,
    Distinct,
    TopN,
    Union,
    UnionOfWindows,
    TwoStreams,
    Values,
    AssignedWindows,
    ArgMin,
    Statistics,
    BoolAnd,
    BitAnd,
    Percentiles,
    StringAgg,
    DistinctAggregates,
    ApproximateCount,
}
