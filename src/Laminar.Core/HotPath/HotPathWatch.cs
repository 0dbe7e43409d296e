using System;

namespace Laminar;

/// <summary>What <see cref="HotPathGuard"/> watches beside the bytes. Each costs more than the few nanoseconds that a section does without.</summary>
[Flags]
public enum HotPathWatch
{
    /// <summary>Nothing else.</summary>
    None = 0,

    /// <summary>
    /// The type of what was allocated, as far as the runtime's samples tell: it looks at one object in every 100 KB or so. A section that allocates little has its type named
    /// only after many rounds; in Throw mode a violation waits some milliseconds for the sample. Needs event sources (EventSourceSupport), which native programs leave out unless told.
    /// </summary>
    Types = 1,

    /// <summary>
    /// Waiting for another thread: a lock that someone else holds, Wait, WaitOne, Join, Result. What is over while the runtime still spins is no wait; Thread.Sleep and waiting
    /// in the system (files, sockets) are not seen. In a section the thread has a synchronization context of the guard's own, which hands on to the one before.
    /// </summary>
    Waits = 2,
}
