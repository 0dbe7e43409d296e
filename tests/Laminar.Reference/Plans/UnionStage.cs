using System.Collections.Generic;
using System.Linq;

namespace Laminar.Reference;

/// <summary>UNION ALL: rows as they come; the watermark is the least of all inputs, and it is over when all are.</summary>
public sealed class UnionStage(IStage next, Tally tally)
{
    private readonly List<long> _watermarks = [];
    private int _open;
    private long _watermark = long.MinValue;

    /// <summary>The end of one more input. All are asked for before the first row comes.</summary>
    public IStage Input(Chain chain)
    {
        _watermarks.Add(long.MinValue);
        _open++;
        return new Branch(this, _watermarks.Count - 1, chain, next, tally);
    }

    private void Advance(int input, long watermark)
    {
        _watermarks[input] = long.Max(_watermarks[input], watermark);
        if (_watermarks.Min() > _watermark)
        {
            _watermark = _watermarks.Min();
            next.Advance(_watermark);
        }
    }

    private sealed class Branch(UnionStage union, int index, Chain chain, IStage next, Tally tally) : ReadingStage(chain, next, tally)
    {
        public override void Advance(long watermark) => union.Advance(index, watermark);

        public override void Complete()
        {
            if (--union._open == 0)
            {
                Next.Complete();
            }
            else
            {
                union.Advance(index, long.MaxValue);
            }
        }

        protected override void Take(IRow row, int weight) => Next.Push(row, weight);
    }
}
