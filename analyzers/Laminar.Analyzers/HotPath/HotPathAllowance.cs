namespace Laminar.Analyzers.HotPath;

/// <summary>The values of Laminar.HotPathAllow that rules ask for. A test holds them equal.</summary>
public enum HotPathAllowance
{
    Allocation = 1,
    Lock = 2,
}
