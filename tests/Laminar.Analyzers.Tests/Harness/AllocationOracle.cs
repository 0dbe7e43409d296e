using System;
using System.IO;
using System.Runtime.Loader;

namespace Laminar.Analyzers.Tests.Harness;

/// <summary>Runs <c>Case.Run</c> and counts the bytes it allocates, to the byte.</summary>
internal static class AllocationOracle
{
    private const int Runs = 1000;

    public static long BytesOf(string source)
    {
        using var image = new MemoryStream();
        var emitted = Program.Of(source).Compilation.Emit(image);
        Xunit.Assert.True(emitted.Success);
        image.Position = 0;
        var context = new AssemblyLoadContext("case", isCollectible: true);
        var run = context.LoadFromStream(image).GetType("Case")!.GetMethod("Run")!.CreateDelegate<Action>();
        // Static constructors and cached delegates are made in the first runs.
        run();
        run();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Runs; i++)
        {
            run();
        }

        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        context.Unload();
        return bytes;
    }
}
