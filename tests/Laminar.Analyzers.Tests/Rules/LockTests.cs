using System.Threading.Tasks;
using Laminar.Analyzers.Tests.Harness;
using Xunit;

namespace Laminar.Analyzers.Tests.Rules;

/// <summary>LAM4001.</summary>
public sealed class LockTests
{
    private const string Gate = "static readonly object s_gate = new();";

    [Theory]
    [InlineData("{|LAM4001:lock (s_gate) { s_number++; }|}", Gate)]
    [InlineData("{|LAM4001:lock (s_lock) { s_number++; }|}", "static readonly Lock s_lock = new();")]
    [InlineData("using ({|LAM4001:s_lock.EnterScope()|}) s_number++;", "static readonly Lock s_lock = new();")]
    [InlineData("{|LAM4001:Monitor.Enter(s_gate)|}; {|LAM4001:Monitor.Exit(s_gate)|};", Gate)]
    [InlineData("{|LAM4001:s_mutex.WaitOne()|}; {|LAM4001:s_mutex.ReleaseMutex()|};", "static readonly Mutex s_mutex = new();")]
    [InlineData("{|LAM4001:s_slots.Wait()|}; {|LAM4001:s_slots.Release()|};", "static readonly SemaphoreSlim s_slots = new(1);")]
    [InlineData("{|LAM4001:s_slots.WaitOne()|}; {|LAM4001:s_slots.Release()|};", "static readonly Semaphore s_slots = new(1, 1);")]
    [InlineData("{|LAM4001:s_lock.EnterReadLock()|}; {|LAM4001:s_lock.ExitReadLock()|};", "static readonly ReaderWriterLockSlim s_lock = new();")]
    [InlineData("{|LAM4001:s_lock.AcquireReaderLock(1)|}; {|LAM4001:s_lock.ReleaseReaderLock()|};", "static readonly ReaderWriterLock s_lock = new();")]
    [InlineData("var taken = false; {|LAM4001:s_spin.Enter(ref taken)|}; {|LAM4001:s_spin.Exit()|};", "static SpinLock s_spin;")]
    [InlineData("One();", "[MethodImpl(MethodImplOptions.Synchronized)] static void {|LAM4001:One|}() => s_number++;")]
    [InlineData("Add();", Gate + "static void Add() { {|LAM4001:lock (s_gate) s_number++;|} }")]
    public Task Reported(string body, string members) => HotCase.DoesNotAllocate(body, members);

    [Theory]
    [InlineData("Interlocked.Increment(ref s_number); Volatile.Write(ref s_number, 1); Thread.MemoryBarrier();", "")]
    [InlineData("s_waiter.SpinOnce(); s_waiter.Reset();", "static SpinWait s_waiter;")]
    [InlineData("Use(s_slots.CurrentCount); Use(s_lock.IsReadLockHeld);", "static readonly SemaphoreSlim s_slots = new(1); static readonly ReaderWriterLockSlim s_lock = new();")]
    [InlineData("Monitor.Enter();", "sealed class Watch { public void Enter() { } } static readonly Watch Monitor = new();")]
    [InlineData("if (s_number < 0) throw Failed();", Gate + "static Exception Failed() { lock (s_gate) return new Exception(); }")]
    public Task Not_reported(string body, string members) => HotCase.DoesNotAllocate(body, members);
}
