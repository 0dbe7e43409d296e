namespace Laminar;

/// <summary>How often a thread stood still.</summary>
/// <param name="Waits">For another thread, as the runtime tells.</param>
/// <param name="Blocked">For whatever, as the system tells.</param>
internal readonly record struct HotPathStops(int Waits, int Blocked)
{
    public bool Any => (Waits | Blocked) != 0;

    public HotPathStops Since(HotPathStops before) => new(Waits - before.Waits, Blocked - before.Blocked);
}
