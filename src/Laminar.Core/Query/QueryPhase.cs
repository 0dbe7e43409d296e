namespace Laminar;

/// <summary>Where a query stands in its life. Ready is zero: the one test on every push.</summary>
internal enum QueryPhase
{
    Ready,
    Running,
    Completed,
    Disposed,
}
