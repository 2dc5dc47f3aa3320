-- What wrk asks for, and what it tells in the end: one line of JSON.
--   fixed                            the URL, again and again
--   targets FILE THREADS START       the targets in FILE in turn, each wrk thread from its own place, START further on
--   create FILE TOKEN PREFIX         POSTs of FILE, each with a title of its own in the place of @TITLE@

local threads = 0

function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end

local function contents(path)
  local file = assert(io.open(path, "rb"))
  local text = file:read("*a")
  file:close()
  return text
end

local function askTargets(path, count, start)
  local requests = {}
  for target in contents(path):gmatch("[^\n]+") do
    requests[#requests + 1] = wrk.format("GET", target)
  end
  local position = math.floor(number * #requests / count + start / count) % #requests
  request = function()
    position = position % #requests + 1
    return requests[position]
  end
end

local function askCreate(path, token, prefix)
  local before, after = contents(path):match("^(.-)@TITLE@(.*)$")
  local headers = {["Authorization"] = "Bearer " .. token, ["Content-Type"] = "application/json"}
  local made = 0
  request = function()
    made = made + 1
    local title = prefix .. " " .. number .. " " .. made
    return wrk.format("POST", "/api/projects", headers, before .. title .. after)
  end
end

function init(args)
  if args[1] == "targets" then
    askTargets(args[2], tonumber(args[3]), tonumber(args[4]))
  elseif args[1] == "create" then
    askCreate(args[2], args[3], args[4])
  end
end

function done(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    '\n{"requests": %d, "microseconds": %d, "bytes": %d, "refused": %d, "broken": %d, "p50": %.1f, "p99": %.1f}\n',
    summary.requests, summary.duration, summary.bytes, errors.status,
    errors.connect + errors.read + errors.write + errors.timeout, latency:percentile(50), latency:percentile(99)))
end
