using System;
using System.Buffers;
using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using static System.Threading.Thread;
using static Laminar.HotPath.Cases.Seam;

namespace Laminar.HotPath.Cases.Rules;

/// <summary>LAM4003: calls of the system.</summary>
internal static class InputOutput
{
    internal static class Reported
    {
        internal static class Console
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                /*[LAM4003*//*[LAM4004*/s_out.Write('x')/*]*//*]*/;
            }

            static readonly TextWriter s_out = TextWriter.Null;
        }

        internal static class A_stream
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                /*[LAM4003*//*[LAM4004*/s_stream.WriteByte(1)/*]*//*]*/;
            }

            static readonly Stream s_stream = Stream.Null;
        }

        internal static class File
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Use(/*[LAM4003*/System.IO.File.Exists("/")/*]*/);
            }
        }

        internal static class Native
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Use(/*[LAM4003*/getpid()/*]*/);
            }

            [DllImport("libc")] static extern int getpid();
        }

        internal static class Keyboard
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                Keep(/*[LAM4003*/System.Console.Out/*]*/);
            }
        }

        internal static class Memory_from_the_system
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static unsafe void Run()
            {
                var p = /*[LAM4003*/NativeMemory.Alloc(8)/*]*/;
                /*[LAM4003*/NativeMemory.Free(p)/*]*/;
            }
        }
    }

    internal static class Clean
    {
        internal static class A_span
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Span<byte> s = stackalloc byte[4];
                s.Fill(1);
                Use(s[0]);
            }
        }

        internal static class A_path
        {
            [HotPath(Allow = HotPathAllow.SharedState, Because = "the input of a case")]
            public static void Run()
            {
                Use(Path.GetExtension("a.b".AsSpan()).Length);
            }
        }
    }
}
