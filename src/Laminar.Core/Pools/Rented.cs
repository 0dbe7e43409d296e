using System;

namespace Laminar.Pools;

/// <summary>
/// An object that a pool has lent; Dispose gives it back. Using or returning it after that throws, always: each loan has a number, and the check is one comparison.
/// (An object that was taken out by <see cref="Value"/> and kept is beyond any check.)
/// </summary>
public readonly struct Rented<T> : IDisposable
    where T : class
{
    private readonly ObjectPool<T> _pool;
    private readonly int _slot;
    private readonly uint _generation;

    internal Rented(ObjectPool<T> pool, int slot, uint generation) => (_pool, _slot, _generation) = (pool, slot, generation);

    /// <summary>The object. An <see cref="InvalidOperationException"/> once it has been returned.</summary>
    [HotPath]
    public T Value => _pool.Get(_slot, _generation);

    /// <summary>Gives the object back. An <see cref="InvalidOperationException"/> where it has been already.</summary>
    [HotPath]
    public void Dispose() => _pool.Return(_slot, _generation);
}
