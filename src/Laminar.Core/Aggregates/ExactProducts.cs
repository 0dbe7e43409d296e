using System;
using Laminar.State;

namespace Laminar.Aggregates;

/// <summary>A sum of products of doubles without rounding: each product is two doubles, its nearest and what that leaves.</summary>
internal struct ExactProducts
{
    private ExactSum _sum;

    public void Add(double left, double right)
    {
        var product = left * right;
        _sum.Add(product);
        if (double.IsFinite(product))
        {
            _sum.Add(Math.FusedMultiplyAdd(left, right, -product));
        }
    }

    public void Remove(double left, double right)
    {
        var product = left * right;
        _sum.Remove(product);
        if (double.IsFinite(product))
        {
            _sum.Remove(Math.FusedMultiplyAdd(left, right, -product));
        }
    }

    public void Merge(in ExactProducts later) => _sum.Merge(in later._sum);

    public void Subtract(in ExactProducts earliest) => _sum.Subtract(in earliest._sum);

    /// <summary>
    /// This - left · right / count, in twice a double's precision: what the rows' products come to around the means. Zero where it lies below what even
    /// that can tell from zero.
    /// </summary>
    public readonly double Around(in ExactSum left, in ExactSum right, long count)
    {
        if (!_sum.IsFinite || !left.IsFinite || !right.IsFinite)
        {
            return double.NaN;
        }

        var high = _sum.Finite(out var low);
        var leftHigh = left.Finite(out var leftLow);
        var rightHigh = right.Finite(out var rightLow);
        var product = leftHigh * rightHigh;
        var productRest = Math.FusedMultiplyAdd(leftHigh, rightHigh, -product) + ((leftHigh * rightLow) + (leftLow * rightHigh));
        var mean = product / count;
        var meanRest = (Math.FusedMultiplyAdd(-mean, count, product) + productRest) / count;
        var difference = high - mean;
        var back = difference - high;
        var rest = (high - (difference - back)) + (-mean - back);
        var result = difference + (rest + (low - meanRest));
        return Math.Abs(result) <= Math.Abs(high) * 3e-30 ? 0 : result;
    }

    public readonly void Save(ref StateWriter writer) => _sum.Save(ref writer);

    public void Load(ref StateReader reader, StateHeap heap) => _sum.Load(ref reader, heap);
}
