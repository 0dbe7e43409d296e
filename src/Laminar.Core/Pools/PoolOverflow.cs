namespace Laminar.Pools;

/// <summary>What happens where a pool or buffer is asked for more than it holds.</summary>
public enum PoolOverflow
{
    /// <summary>An <see cref="System.InvalidOperationException"/>: the capacity was chosen so that it cannot happen.</summary>
    Throw,

    /// <summary>It doubles. The allocation is lifted from the hot-path guard: it happens a few times, until the capacity fits.</summary>
    Grow,

    /// <summary>What comes is dropped and counted.</summary>
    Drop,
}
