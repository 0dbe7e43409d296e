using System;

namespace Laminar.Benchmarks;

internal readonly struct JoinedFeed(Lap lap) : ITwoFeed
{
    private readonly Joined.Run<PairSink> _query = Joined.Start(new PairSink(lap.Outcome));

    public void Push(ReadOnlySpan<LeftEvent> rows) => _query.Push(rows);

    public void Push(ReadOnlySpan<RightEvent> rows) => _query.Push(rows);

    public void Push(in LeftEvent row) => _query.Push(in row);

    public void Push(in RightEvent row) => _query.Push(in row);

    public void Complete() => _query.Complete();

    public void Dispose() => _query.Dispose();
}

internal readonly struct KeptFeed(Lap lap) : ITwoFeed
{
    private readonly Kept.Run<PairSink> _query = Kept.Start(new PairSink(lap.Outcome));

    public void Push(ReadOnlySpan<LeftEvent> rows) => _query.Push(rows);

    public void Push(ReadOnlySpan<RightEvent> rows) => _query.Push(rows);

    public void Push(in LeftEvent row) => _query.Push(in row);

    public void Push(in RightEvent row) => _query.Push(in row);

    public void Complete() => _query.Complete();

    public void Dispose() => _query.Dispose();
}

internal readonly struct LastBeforeFeed(Lap lap) : ITwoFeed
{
    private readonly LastBefore.Run<LastBeforeSink> _query = LastBefore.Start(new LastBeforeSink(lap.Outcome));

    public void Push(ReadOnlySpan<LeftEvent> rows) => _query.Push(rows);

    public void Push(ReadOnlySpan<RightEvent> rows) => _query.Push(rows);

    public void Push(in LeftEvent row) => _query.Push(in row);

    public void Push(in RightEvent row) => _query.Push(in row);

    public void Complete() => _query.Complete();

    public void Dispose() => _query.Dispose();
}
