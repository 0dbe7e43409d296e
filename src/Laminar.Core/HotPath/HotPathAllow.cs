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

    /// <summary>Use reflection, dynamic code or expression trees, make objects with finalizers, or stackalloc in a loop.</summary>
    Reflection = 128,

    /// <summary>Call what the analyzers cannot see into: other libraries, delegates from elsewhere.</summary>
    UnknownCode = 256,

    /// <summary>Copy large structs.</summary>
    Copies = 512,

    /// <summary>Read and write static fields that can change.</summary>
    SharedState = 1024,
}
