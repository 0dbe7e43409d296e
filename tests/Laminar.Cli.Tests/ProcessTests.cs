using System;
using System.Diagnostics;
using System.IO;
using Xunit;

namespace Laminar.Cli.Tests;

/// <summary>The tool as a process of its own: what a shell sees of it.</summary>
public sealed class ProcessTests
{
    [Fact]
    public void Output_sent_to_a_file_is_not_written_over_by_the_next_command()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var file = Path.GetTempFileName();
        try
        {
            var tool = Path.Combine(AppContext.BaseDirectory, "laminar.dll");
            var start = new ProcessStartInfo("/bin/sh") { ArgumentList = { "-c", $"(dotnet '{tool}' --version; echo after) > '{file}'" } };
            using var process = Process.Start(start)!;
            process.WaitForExit();

            var lines = File.ReadAllLines(file);
            Assert.Equal(2, lines.Length);
            Assert.Equal("after", lines[1]);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
