using System;

namespace Laminar.Benchmarks;

internal readonly struct ProjectedFeed(Lap lap) : IFeed<Event>
{
    private readonly Projected.Run<ValueSink> _query = Projected.Start(new ValueSink(lap.Outcome));

    public void Push(ReadOnlySpan<Event> rows) => _query.Push(rows);

    public void Push(in Event row) => _query.Push(in row);

    public void Complete() => _query.Complete();

    public void Dispose() => _query.Dispose();
}

internal readonly struct TumbledFeed(Lap lap) : IFeed<Event>
{
    private readonly Tumbled.Run<GroupSink> _query = Tumbled.Start(new GroupSink(lap.Outcome));

    public void Push(ReadOnlySpan<Event> rows) => _query.Push(rows);

    public void Push(in Event row) => _query.Push(in row);

    public void Complete() => _query.Complete();

    public void Dispose() => _query.Dispose();
}

internal readonly struct TumbledLateFeed(Lap lap) : IFeed<LateEvent>
{
    private readonly TumbledLate.Run<GroupSink> _query = TumbledLate.Start(new GroupSink(lap.Outcome));

    public void Push(ReadOnlySpan<LateEvent> rows) => _query.Push(rows);

    public void Push(in LateEvent row) => _query.Push(in row);

    public void Complete() => _query.Complete();

    public void Dispose() => _query.Dispose();
}

internal readonly struct DistinctFeed(Lap lap) : IFeed<Event>
{
    private readonly Distinct.Run<GroupSink> _query = Distinct.Start(new GroupSink(lap.Outcome));

    public void Push(ReadOnlySpan<Event> rows) => _query.Push(rows);

    public void Push(in Event row) => _query.Push(in row);

    public void Complete() => _query.Complete();

    public void Dispose() => _query.Dispose();
}

internal readonly struct HoppedFeed(Lap lap) : IFeed<Event>
{
    private readonly Hopped.Run<GroupSink> _query = Hopped.Start(new GroupSink(lap.Outcome));

    public void Push(ReadOnlySpan<Event> rows) => _query.Push(rows);

    public void Push(in Event row) => _query.Push(in row);

    public void Complete() => _query.Complete();

    public void Dispose() => _query.Dispose();
}

internal readonly struct SessionedFeed(Lap lap) : IFeed<Event>
{
    private readonly Sessioned.Run<GroupSink> _query = Sessioned.Start(new GroupSink(lap.Outcome));

    public void Push(ReadOnlySpan<Event> rows) => _query.Push(rows);

    public void Push(in Event row) => _query.Push(in row);

    public void Complete() => _query.Complete();

    public void Dispose() => _query.Dispose();
}

internal readonly struct CumulatedFeed(Lap lap) : IFeed<Event>
{
    private readonly Cumulated.Run<GroupSink> _query = Cumulated.Start(new GroupSink(lap.Outcome));

    public void Push(ReadOnlySpan<Event> rows) => _query.Push(rows);

    public void Push(in Event row) => _query.Push(in row);

    public void Complete() => _query.Complete();

    public void Dispose() => _query.Dispose();
}

internal readonly struct LaggedFeed(Lap lap) : IFeed<Event>
{
    private readonly Lagged.Run<LagSink> _query = Lagged.Start(new LagSink(lap.Outcome));

    public void Push(ReadOnlySpan<Event> rows) => _query.Push(rows);

    public void Push(in Event row) => _query.Push(in row);

    public void Complete() => _query.Complete();

    public void Dispose() => _query.Dispose();
}

internal readonly struct TopTenFeed(Lap lap) : IFeed<Event>
{
    private readonly TopTen.Run<TopSink> _query = TopTen.Start(new TopSink(lap.Outcome));

    public void Push(ReadOnlySpan<Event> rows) => _query.Push(rows);

    public void Push(in Event row) => _query.Push(in row);

    public void Complete() => _query.Complete();

    public void Dispose() => _query.Dispose();
}

internal readonly struct LastOfKeyFeed(Lap lap) : IFeed<Event>
{
    private readonly LastOfKey.Run<LastOfKeySink> _query = LastOfKey.Start(new LastOfKeySink(lap.Outcome));

    public void Push(ReadOnlySpan<Event> rows) => _query.Push(rows);

    public void Push(in Event row) => _query.Push(in row);

    public void Complete() => _query.Complete();

    public void Dispose() => _query.Dispose();
}

internal readonly struct LookedUpFeed : IFeed<Event>
{
    private readonly LookedUp.Run<LookedUpSink> _query;

    public LookedUpFeed(Lap lap, Factor[] table)
    {
        _query = LookedUp.Start(new LookedUpSink(lap.Outcome));
        _query.Push(table);
    }

    public void Push(ReadOnlySpan<Event> rows) => _query.Push(rows);

    public void Push(in Event row) => _query.Push(in row);

    public void Complete() => _query.Complete();

    public void Dispose() => _query.Dispose();
}
