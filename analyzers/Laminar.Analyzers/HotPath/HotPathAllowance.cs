namespace Laminar.Analyzers.HotPath;

/// <summary>The values of Laminar.HotPathAllow that rules ask for. A test holds them equal.</summary>
public enum HotPathAllowance
{
    Allocation = 1,
    Lock = 2,
    Blocking = 4,
    InputOutput = 8,
    Nondeterminism = 16,
    Dispatch = 32,
    Exceptions = 64,
    Reflection = 128,
    UnknownCode = 256,
    Copies = 512,
    SharedState = 1024,
}
