using System;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Laminar.Core.Tests.HotPath;

/// <summary>Waiting for another thread inside a section, by each way that there is. What is waited for comes once the runtime says that the thread waits.</summary>
public sealed class WaitTests
{
    private readonly object _gate = new();
    private readonly Lock _lock = new();

    [Fact]
    public void A_lock_that_someone_else_holds() => Held(() => Monitor.Enter(_gate), () => Monitor.Exit(_gate), () =>
    {
        lock (_gate)
        {
        }
    });

    [Fact]
    public void A_lock_of_the_new_kind() => Held(_lock.Enter, _lock.Exit, () =>
    {
        lock (_lock)
        {
        }
    });

    [Fact]
    public void A_lock_that_nobody_holds_is_none()
    {
        using var section = HotPathGuard.Enter("free");
        lock (_gate)
        {
        }
    }

    [Fact]
    public void A_handle()
    {
        using var handle = new ManualResetEvent(false);
        Caught(() => handle.Set(), () => handle.WaitOne());
    }

    [Fact]
    public void A_task()
    {
        var task = new TaskCompletionSource();
        Caught(() => task.TrySetResult(), () => task.Task.Wait());
    }

    [Fact]
    public void A_result()
    {
        var task = new TaskCompletionSource<int>();
        Caught(() => task.TrySetResult(1), () => task.Task.GetAwaiter().GetResult());
    }

    [Fact]
    public void A_lifted_wait_is_left_out()
    {
        using var handle = new ManualResetEvent(false);
        using var own = new Own(() => handle.Set());
        using (HotPathGuard.Enter("lifted"))
        {
            using var lifted = HotPathGuard.Lift();
            handle.WaitOne();
        }

        Assert.Equal(1, own.Waits);
    }

    [Fact]
    public void The_inner_section_is_blamed_and_not_the_outer_too()
    {
        using var handle = new ManualResetEvent(false);
        using var own = new Own(() => handle.Set());
        using var outer = HotPathGuard.Enter("outer");
        Assert.Equal("inner", Assert.Throws<HotPathViolationException>(() => Guarded("inner", () => handle.WaitOne())).Section);
    }

    [Fact]
    public void The_threads_own_context_gets_what_is_posted_and_is_there_again_afterwards()
    {
        SendOrPostCallback nothing = static _ => { };
        using var own = new Own(() => { });
        using (HotPathGuard.Enter("posting"))
        {
            Assert.NotSame(own, SynchronizationContext.Current);
            SynchronizationContext.Current!.Post(nothing, null);
        }

        Assert.Equal(1, own.Posted);
        Assert.Same(own, SynchronizationContext.Current);
    }

    private static void Caught(Action release, Action wait)
    {
        using var own = new Own(release);
        var violation = Assert.Throws<HotPathViolationException>(() => Guarded("waiting", wait));
        Assert.Equal("waiting", violation.Section);
        Assert.True(violation.Waits > 0);
        Assert.Contains("waited for another thread", violation.Message);
    }

    private static void Guarded(string name, Action wait)
    {
        using var section = HotPathGuard.Enter(name);
        wait();
    }

    /// <summary>Another thread holds the lock until this one waits for it.</summary>
    private static void Held(Action enter, Action exit, Action wait)
    {
        using var ready = new ManualResetEvent(false);
        using var go = new ManualResetEvent(false);
        var other = new Thread(() =>
        {
            enter();
            ready.Set();
            go.WaitOne();
            exit();
        });
        other.Start();
        ready.WaitOne();
        Caught(() => go.Set(), wait);
        other.Join();
    }

    /// <summary>The thread's context until it is disposed; it is told of waits, as some programs' are.</summary>
    private sealed class Own : SynchronizationContext, IDisposable
    {
        private readonly SynchronizationContext? _before = Current;
        private readonly Action _release;

        public Own(Action release)
        {
            _release = release;
            SetWaitNotificationRequired();
            SetSynchronizationContext(this);
        }

        public int Posted { get; private set; }

        public int Waits { get; private set; }

        public override void Post(SendOrPostCallback d, object? state) => Posted++;

        public override int Wait(IntPtr[] waitHandles, bool waitAll, int millisecondsTimeout)
        {
            Waits++;
            _release();
            return WaitHelper(waitHandles, waitAll, millisecondsTimeout);
        }

        public void Dispose() => SetSynchronizationContext(_before);
    }
}
