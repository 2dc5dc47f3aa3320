#include "models/content/Project.h"
#include "models/content/ProjectQuery.h"
