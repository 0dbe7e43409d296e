using System.Runtime.CompilerServices;
using Xunit;

// A collection that another test's garbage starts can shift the runtime's count of this thread's bytes: measuring tests run alone.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace Laminar.Core.Tests.HotPath;

/// <summary>All tests of this assembly run with the guard armed.</summary>
internal static class GuardMode
{
#pragma warning disable CA2255 // The mode is fixed at first use, wherever that is: a test assembly is the one place for a module initialiser.
    [ModuleInitializer]
    public static void Arm() => HotPathGuard.Use(HotPathMode.Throw, HotPathWatch.Types | HotPathWatch.Waits);
#pragma warning restore CA2255
}
