using System;
using System.Diagnostics;
using Laminar.HotPath.Cases.Running;
using Xunit;

namespace Laminar.Analyzers.Tests.Guard;

/// <summary>Each kind of violation in Throw mode, in a program where everything is watched: bytes with their type, waits for other threads, sleep.</summary>
public sealed class GuardKindsTests
{
    private const string Objects = """
        clean: nothing
        object: The hot-path section 'probe' allocated 24 bytes (System.Object).
        array: The hot-path section 'probe' allocated 128 bytes (System.Byte[]).
        boxing: The hot-path section 'probe' allocated 24 bytes (System.Int32).
        two: The hot-path section 'probe' allocated 72 bytes (System.Collections.Generic.List`1[System.Int32]).
        large: The hot-path section 'probe' allocated 100024 bytes.
        after a lifted part: The hot-path section 'probe' allocated 24 bytes (System.Object).
        before a lifted part: The hot-path section 'probe' allocated 24 bytes (System.Object).
        around a section: The hot-path section 'probe' allocated 24 bytes (System.Object).
        lock: waited

        """;

    private const string Still = """
        socket: The hot-path section 'probe' stood still once.
        sleep: The hot-path section 'probe' stood still once.
        lifted sleep: nothing

        """;

    [Fact]
    public void Each_kind_is_told()
    {
        using var probe = Process.Start(new ProcessStartInfo("dotnet", [typeof(Case).Assembly.Location, "guard", "kinds"]) { RedirectStandardOutput = true })!;
        var text = probe.StandardOutput.ReadToEnd();
        probe.WaitForExit();
        Assert.Equal((Objects + (OperatingSystem.IsLinux() ? Still : "")).ReplaceLineEndings("\n"), text.ReplaceLineEndings("\n"));
    }
}
