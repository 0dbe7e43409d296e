using System;

namespace Laminar;

/// <summary>What a hot-path method may do all the same.</summary>
[Flags]
public enum HotPathAllow
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Allocate on the garbage-collected heap.</summary>
    Allocation = 1,

    /// <summary>Take a lock.</summary>
    Lock = 2,

    /// <summary>Wait.</summary>
    Blocking = 4,

    /// <summary>Read or write files, sockets, the console; call the system.</summary>
    InputOutput = 8,

    /// <summary>Depend on the clock, chance, culture or environment.</summary>
    Nondeterminism = 16,

    /// <summary>Call through an interface or a virtual method.</summary>
    Dispatch = 32,

    /// <summary>Throw and catch.</summary>
    Exceptions = 64,
}
