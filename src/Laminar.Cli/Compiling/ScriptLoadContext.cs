using System.Reflection;
using System.Runtime.Loader;
using Laminar.Cli.Running;

namespace Laminar.Cli.Compiling;

/// <summary>Where a script's assembly lives. Not collectible: code over collectible types is slower, and the process ends with the run.</summary>
internal sealed class ScriptLoadContext() : AssemblyLoadContext("script")
{
    /// <summary>The library and the tool are those that are running, whatever context they were loaded into.</summary>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        foreach (var assembly in new[] { typeof(StreamAttribute).Assembly, typeof(ScriptJob).Assembly })
        {
            if (assembly.GetName().Name == assemblyName.Name)
            {
                return assembly;
            }
        }

        return null;
    }
}
