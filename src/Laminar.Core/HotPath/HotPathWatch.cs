using System;

namespace Laminar;

/// <summary>What <see cref="HotPathGuard"/> watches beside the bytes. Each costs more than the few nanoseconds that a section does without.</summary>
[Flags]
public enum HotPathWatch
{
    /// <summary>Nothing else.</summary>
    None = 0,

    /// <summary>
    /// The type of the first object that a section allocated. Exact: it is read where the object lies, behind a small one that the guard allocates as the section begins. Where the objects do not lie
    /// side by side there is none: for those of 85 KB and more, and where other threads allocate and the thread's piece of the heap (8 KB) ended in the section.
    /// </summary>
    Types = 1,

    /// <summary>
    /// Waiting for another thread: a lock that someone else holds, Wait, WaitOne, Join, Result. What is over while the runtime still spins is no wait; Thread.Sleep and waiting
    /// in the system (files, sockets) are not seen. In a section the thread has a synchronization context of the guard's own, which hands on to the one before.
    /// </summary>
    Waits = 2,

    /// <summary>
    /// Standing still for whatever reason: Thread.Sleep, files, sockets, pipes, and waits for another thread that come to that. The system counts it, on Linux only (elsewhere choosing it is an error); what the
    /// runtime itself stops the thread for counts too, except for collections. 0.6 µs a section.
    /// </summary>
    Blocking = 4,
}
